import type { Projection } from './projection.js'

/** Letters, with single signs between them that mean nothing to Markdown. */
const words = /^\p{L}(?:[\p{L}\p{M} '’,–-]*[\p{L}\p{M}])?$/u
/** What words can become part of: a tag, a character reference, the name of a definition. */
const delicate = /[<&]|\]:/
/** ASCII punctuation: what a backslash can escape. */
const punctuation = /[!-/:-@[-`{-~]/gu
/** Longer Markdown is not projected anew for each fix: many fixes would take too long. */
const longest = 4096

/**
 * Finds how a replacement must be written to stand in Markdown: with nothing but that stretch of the published text changed.
 *
 * Words for words go in as they are. All else is tried out: as it is, then with its punctuation escaped.
 *
 * @param project projects the changed Markdown
 * @returns `undefined` where no spelling is certain
 */
export function spellMarkdown(
  source: string,
  { text, span }: Projection,
  project: (source: string) => string,
  replacement: string,
  start: number,
  end: number,
): string | undefined {
  const at = span(start, end)
  const before = source.slice(at.start, at.end)
  if (before === text.slice(start, end) && words.test(before) && words.test(replacement)) {
    if (!delicate.test(source)) return replacement
  }
  if (source.length > longest) return undefined
  const wanted = text.slice(0, start) + replacement + text.slice(end)
  const escaped = replacement.replace(punctuation, '\\$&')
  for (const spelled of new Set([replacement, escaped])) {
    if (project(source.slice(0, at.start) + spelled + source.slice(at.end)) === wanted)
      return spelled
  }
  return undefined
}
