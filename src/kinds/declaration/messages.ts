import type { Wording } from '../../core/finding.js'

export const messages = {
  undeclared: ({ words }: { words: string }): Wording => ({
    message: `${code(words)} suggests that the author gets something for this post, or is part of the house, and the draft does not say`,
    remedy:
      'Say in `relationship` which it is (`paid`, `gifted`, `affiliate`, `employee`, … with the `brand`), or `none`',
  }),

  contradiction: ({ words }: { words: string }): Wording => ({
    message: `The post says ${code(words)}, the draft says \`relationship: none\``,
    remedy: 'Correct the one or the other',
  }),

  'look-alike': ({ words, plain }: { words: string; plain: string }): Wording => ({
    message: `${code(words)} only looks like ${code(plain)}: some of its letters are others, or something invisible stands among them`,
    remedy: `Write ${code(plain)} in plain letters and declare the \`relationship\`, or take it out`,
  }),

  'unknown-relationship': ({
    said,
    known,
  }: {
    said: string
    known: readonly string[]
  }): Wording => ({
    message: `${code(said)} is no relationship that is known`,
    remedy: `Use one of ${known.map(code).join(', ')}`,
  }),

  'untyped-relationship': ({ known }: { known: readonly string[] }): Wording => ({
    message: 'The draft says who is on the other side of a `relationship`, and not which it is',
    remedy: `Add its \`type\`: one of ${known.map(code).join(', ')}`,
  }),

  'unlisted-market': ({
    market,
    types,
  }: {
    market: string
    types: readonly string[]
  }): Wording => ({
    message: `No rule knows what all readers in ${code(market)} have to be told of a post that is ${types.map(code).join(' and ')}`,
    remedy: 'Have somebody who knows look at it, and add a rule for this market',
  }),
}

/** Longest quotation, in UTF-16 code units. */
const longest = 60

function code(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return `\`${line.length > longest ? `${line.slice(0, longest)}…` : line}\``
}
