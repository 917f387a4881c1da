import { countWhere } from '../../calendar/intervals.js'
import { foldAt } from '../../channels/fold.js'
import { hashtagsOn, linksOn, mentionsOn } from '../../channels/tags.js'
import { languageOf, type Candidate } from '../../connections/labels.js'
import type { Channel } from '../../core/channel.js'
import type { Subject } from '../../core/check.js'
import type { TextView } from '../../core/views.js'
import type { Range } from '../../text/range.js'
import type { DisclosureOptions } from './options.js'

/** What is wrong with the place of an announcement, the gravest first. */
export const faults = ['below-fold', 'buried', 'language', 'late'] as const
export type Fault = (typeof faults)[number]

/** Where an announcement has to stand. */
export type Places = Pick<DisclosureOptions, 'lines' | 'place'>

/** How many tags, links and mentions in a row readers skip. */
const longRun = 3

/**
 * Says what is wrong with the place of announcements on one channel.
 *
 *     Love it! #acme #ad #spring      buried: one of three in a row, and not what the post begins with
 *     …¶…¶…¶#ad                       below the fold: on the fourth line
 *
 * @returns the gravest fault; `undefined` for an announcement that readers can't miss
 */
export function placing(
  subject: Subject,
  channel: Channel,
  { lines = 3, place = 'seen' }: Places,
): (candidate: Candidate) => Fault | undefined {
  const view = subject.views.prose
  const { text } = view
  const fold = foldAt(text, channel) ?? Infinity
  const bottom = endOfLine(text, lines)
  const begin = /\S/u.exec(text)?.index ?? 0
  const lang = languageOf(subject.draft.facts)
  let runs: readonly Range[] | undefined
  let opening: number | undefined
  return ({ start, end, form, lang: own }) => {
    if (place !== 'anywhere') {
      if (end > fold || start > bottom) return 'below-fold'
      if (form === 'tag' && start > begin) {
        runs ??= longRuns(view, channel)
        if (isIn(runs, start, end)) return 'buried'
      }
    }
    if (own !== undefined && lang !== undefined && own !== lang) return 'language'
    if (place === 'first-sentence') {
      opening ??= endOfFirstSentence(subject)
      if (view.span(start, end).start >= opening) return 'late'
    }
    return undefined
  }
}

/** Where a line ends, counted from 1. */
function endOfLine(text: string, line: number): number {
  const breaks = /\r\n|[\r\n]/gu
  for (let count = 1; breaks.test(text); count++) if (count === line) return breaks.lastIndex - 1
  return text.length
}

/** Anything of a sentence. */
const word = /[\p{L}\p{N}]/u

/** Whether a range is within one of some that are sorted and apart. */
function isIn(ranges: readonly Range[], start: number, end: number): boolean {
  const place = countWhere(ranges.length, (at) => (ranges[at]?.start ?? 0) <= start) - 1
  return end <= (ranges[place]?.end ?? -1)
}

/** Stretches of three or more tags, links and mentions with nothing but signs in between. */
function longRuns(view: TextView, channel: Channel): readonly Range[] {
  const found = [hashtagsOn, linksOn, mentionsOn]
    .flatMap((find) => find(view, channel).map(({ range }) => range))
    // Addresses that a channel makes no links of look like those that it does.
    .concat(view.opaque)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const runs: { start: number; end: number; count: number }[] = []
  for (const { start, end } of found) {
    const last = runs.at(-1)
    if (last && start < last.end) continue
    if (last && !word.test(view.text.slice(last.end, start))) {
      last.end = end
      last.count++
    } else runs.push({ start, end, count: 1 })
  }
  return runs.filter(({ count }) => count >= longRun)
}

/** Where the first sentence ends, or the first line, whichever is earlier; in the source. */
function endOfFirstSentence({ views }: Subject): number {
  const { text, span } = views.prose
  const begin = /\S/u.exec(text)?.index ?? 0
  const line = text.slice(begin).search(/[\r\n]/u)
  const lineEnd = line === -1 ? text.length : begin + line
  const [first] = views.sentences
  const sentenceEnd = first ? first.span(0, first.text.length).end : Infinity
  return Math.min(span(begin, lineEnd).end, sentenceEnd)
}
