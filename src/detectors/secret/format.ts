/** A format of tokens, keys or addresses, as its vendor documents it. */
export interface SecretFormat {
  /** Whose it is, and where that is written. */
  readonly vendor: string
  /** A text without any of these has none. */
  readonly marks: readonly string[]
  /** Bounded, so linear. What a group holds is the secret; without groups, all of it is. */
  readonly pattern: RegExp
  /** Whether a mark begins it, and nothing stands before it: then `pattern` is sticky. Absent: it may be anywhere. */
  readonly begins?: true
  /** How sure a match is; 0.97 unless told. */
  readonly confidence?: number
}

const stop = '(?![A-Za-z0-9_-])'

/**
 * Tokens that begin with a mark of two characters or more, all of them of the alphabet of words.
 *
 * @param rest what follows the mark, as a pattern without capturing groups
 */
export function token(
  vendor: string,
  mark: string | readonly string[],
  rest: string,
  confidence?: number,
): SecretFormat {
  const marks = typeof mark === 'string' ? [mark] : mark
  return {
    vendor,
    marks,
    pattern: new RegExp(`(?:${marks.map(escaped).join('|')})(?:${rest})${stop}`, 'yu'),
    begins: true,
    ...(confidence !== undefined && { confidence }),
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}
