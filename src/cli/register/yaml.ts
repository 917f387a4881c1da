import type { Node } from '../../core/node.js'
import type { UsedHashtag } from '../../used-hashtags.js'
import type { Addition } from './add.js'

const head = `# The hashtags of the house. One entry a tag; a policy names this file under \`data\`.
#
# Beside \`tag\`, an entry may have aliases, owner, campaigns, requiredFor, channels, from, until,
# status (active, public, retired, banned), successor, reason and approvedBy.

`

/**
 * A YAML list with tags behind what stands in it, as deep as its own entries. Doubtful tags are comments.
 *
 * @param known the text so far; absent: there is none
 * @param list what it holds; absent: nothing
 * @returns `undefined` for a list that is not one entry a line
 */
export function yamlWith(
  { added, doubtful }: Pick<Addition, 'added' | 'doubtful'>,
  known: string | undefined,
  list: Node | undefined,
): string | undefined {
  const indent = list && known !== undefined ? indentOf(known, list) : ''
  if (indent === undefined) return undefined
  const end = /\r\n|\n|\r/u.exec(known ?? '')?.[0] ?? '\n'
  const gap = known === undefined || /(?:^\uFEFF?|[\r\n])$/u.test(known) ? '' : end
  const lines = [
    ...added.map((used) => `${indent}- tag: ${scalar(used.tag)} # ${remark(used)}${end}`),
    ...doubtful
      .filter(({ tag }) => !known?.includes(noted(tag)))
      .map((used) => `${indent}${noted(used.tag)} ${reasons(used)}; ${remark(used)}${end}`),
  ]
  return (known ?? head) + (lines.length > 0 ? gap : '') + lines.join('')
}

/** What stands before the first entry of a list; `undefined` if that is not a line of its own. */
function indentOf(text: string, { span }: Node): string | undefined {
  const before = text.slice(0, span.start).replace(/^\uFEFF/u, '')
  const indent = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1)
  return text.charAt(span.start) === '-' && /^ *$/u.test(indent) ? indent : undefined
}

/** A doubtful tag as it is noted, up to why. */
function noted(tag: string): string {
  return `# - tag: ${scalar(tag)} #`
}

function reasons({ doubts = [] }: UsedHashtag): string {
  return oneLine(doubts.map(({ message }) => message).join(', '))
}

function remark({ spellings, uses, path = '' }: UsedHashtag): string {
  const others = spellings.slice(1).map((spelling) => `#${spelling.tag}`)
  const also = others.length > 0 ? `, also as ${others.slice(0, 5).join(', ')}` : ''
  return oneLine(`used ${uses === 1 ? 'once' : `${uses} times`}${also}, first in ${path}`)
}

/** What YAML reads as a text, and as this text, without quotes. */
const plainScalar = /^(?!(?:true|false|null|yes|no|on|off)$)\p{L}[\p{L}\p{M}\p{N}_]*$/iu

function scalar(tag: string): string {
  return plainScalar.test(tag) ? tag : escaped(JSON.stringify(tag))
}

/** What nobody sees is written as what it is. */
function escaped(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) =>
      String.raw`\U` + (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(8, '0'),
  )
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u{2028}\u{2029}]/gu, '?')
}
