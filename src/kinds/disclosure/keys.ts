import { fold } from '../../text/fold.js'

/** A name as it may stand in a hashtag: its letters and digits alone, in small letters. */
export function keyOf(name: string): string {
  return fold(name).text.replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}

/** Fewest letters of the start of a name by which it is known: `#AcmePartner` for Acme Coffee Roasters. */
const fewest = 3

/** Whether a part of a hashtag is the name of a brand, begins it, or has it within. */
export function namesBrand(part: string, brands: readonly string[]): boolean {
  return brands.some(
    (brand) =>
      brand !== '' && (part.includes(brand) || (part.length >= fewest && brand.startsWith(part))),
  )
}
