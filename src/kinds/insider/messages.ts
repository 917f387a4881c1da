import type { Wording } from '../../core/finding.js'

export const messages = {
  'unsaid-employee': ({ words, brand }: { words: string; brand: string }): Wording => ({
    message: `The author works for ${code(brand)} and praises it (${code(words)}), and the post does not say so`,
    remedy:
      'Say it in the post: `I work for …`, `my employer`, `we at …`, or a tag such as `#AcmeEmployee`',
  }),
}

/** Longest quotation, in UTF-16 code units. */
const longest = 60

function code(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return `\`${line.length > longest ? `${line.slice(0, longest)}…` : line}\``
}
