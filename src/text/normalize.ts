/** More marks on one character than any language has. */
const pile = /\p{M}{31}/u
/** What is normalised by itself: as many characters as have no pile, then as many marks as are sorted quickly. */
const piece = /\p{M}{1,30}|(?:\P{M}\p{M}{0,30}){1,500}/gu

type Form = 'NFC' | 'NFD' | 'NFKC' | 'NFKD'

/**
 * A text in a form of Unicode's. Piles of marks are taken in pieces of 30: engines sort marks in quadratic time, and 60,000 of them
 * would take half a minute.
 *
 * @see UAX #15, 13, Stream-Safe Text Format
 */
export function normalized(text: string, form: Form): string {
  return pile.test(text)
    ? text.replace(piece, (part) => part.normalize(form))
    : text.normalize(form)
}
