import { hashtagFinders } from '../channels/grammar/index.js'
import { checkClaims } from './check-claims.js'
import type { OptionMistake, Tools } from '../core/kind.js'
import type { RegistryEntry, RegistryTools } from './registry.js'
import { key } from './spelling.js'

/** Complains about every entry that contradicts itself, another entry, or the grammar of its own channels. */
export function checkRegistry(
  entries: readonly RegistryEntry[],
  { complain: complainTo, channels }: RegistryTools,
): void {
  const complain = capped(complainTo)
  for (const [index, entry] of entries.entries()) {
    const say = (code: string, message: string, remedy: string, ...path: (string | number)[]) =>
      complain(at(index, code, message, remedy, path))
    checkDates(entry, say)
    checkGrammar(entry, channels, say)
    if (entry.status !== 'active' && entry.requiredFor.length > 0)
      say(
        'hashtags/required',
        `\`${entry.tag}\` is ${entry.status} and required for a campaign`,
        'Take it out of `requiredFor`, or require its successor',
        'requiredFor',
      )
  }
  checkClaims(entries, complain)
  checkSuccessors(entries, complain)
}

/** Most mistakes of one registry that are told: a wrong column makes one in every row. */
const mostMistakes = 20

function capped(complain: Tools['complain']): Tools['complain'] {
  let told = 0
  return (mistake) => {
    if (told++ < mostMistakes) complain(mistake)
  }
}

type Say = (code: string, message: string, remedy: string, ...path: (string | number)[]) => void

function at(
  index: number,
  code: string,
  message: string,
  remedy: string,
  path: readonly (string | number)[],
): OptionMistake {
  return { code, message, remedy, path: ['registry', index, ...path] }
}

function checkDates({ tag, from, until }: RegistryEntry, say: Say): void {
  for (const [name, day] of [
    ['from', from],
    ['until', until],
  ] as const) {
    if (day === undefined || isDay(day)) continue
    say('hashtags/no-day', `The calendar has no \`${day}\``, 'Correct the date', name)
    return
  }
  if (from !== undefined && until !== undefined && from > until)
    say(
      'hashtags/dates',
      `\`${tag}\` would end on \`${until}\`, before it starts on \`${from}\``,
      'Correct one of the dates',
      'until',
    )
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** A tag that one of its channels would cut short is another tag there. */
function checkGrammar(entry: RegistryEntry, channels: Tools['channels'], say: Say): void {
  const { tag } = entry
  for (const [index, name] of entry.channels.entries()) {
    if (!channels.has(name)) {
      say(
        'hashtags/unknown-channel',
        `Unexpected channel \`${name}\`, it is neither built in nor declared under \`channels\``,
        `Use one of ${channels.names.map((known) => `\`${known}\``).join(', ')}`,
        'channels',
        index,
      )
    } else if (channels.get(name).hashtagGrammar === 'none') {
      say(
        'hashtags/no-tags',
        `\`${name}\` has no hashtags`,
        `Take \`${name}\` out of the channels of \`${tag}\``,
        'channels',
        index,
      )
    } else checkReading(tag, channels.get(name).hashtagGrammar, `\`${name}\``, say)
  }
  if (entry.channels.length === 0) checkReading(tag, 'word', 'Most channels', say)
}

function checkReading(
  tag: string,
  grammar: keyof typeof hashtagFinders,
  who: string,
  say: Say,
): void {
  const text = `#${tag}`
  const [first] = hashtagFinders[grammar](text)
  if (first && first.start === 0 && first.end === text.length) return
  const read = first ? `read only \`${text.slice(first.start, first.end)}\`` : 'read no hashtag'
  const verb = who.startsWith('`') ? read.replace('read', 'reads') : read
  say(
    'hashtags/grammar',
    `${who} ${verb} in \`${text}\``,
    'Write it with letters, digits and `_` alone, and with a letter',
    'tag',
  )
}

function checkSuccessors(entries: readonly RegistryEntry[], complain: Tools['complain']): void {
  const byKey = new Map(entries.map((entry) => [key(entry.tag), entry]))
  for (const [index, { tag, successor, status }] of entries.entries()) {
    if (successor === undefined) continue
    const next = byKey.get(key(successor))
    const say = (message: string, remedy: string): void =>
      complain(at(index, 'hashtags/successor', message, remedy, ['successor']))
    if (status !== 'retired')
      say(`\`${tag}\` has a successor and is not retired`, 'Write `status: retired`')
    else if (!next)
      say(`Successor \`${successor}\` is not registered`, 'Register it, or correct it')
    else if (next.status !== 'active')
      say(`Successor \`${successor}\` of \`${tag}\` is ${next.status}`, 'Name the tag to use today')
  }
}
