import { fold } from '../../text/fold.js'

/**
 * Whether something may be said in public: by a list of values, however they are written, and of domains (`@acme.com`). Of numbers those of the house are
 * known with and without the codes that are dialled before them: `+49 30 901820` allows `030 901820`.
 */
export function createAllowed(allow: readonly string[]): (found: string) => boolean {
  const domains = allow.filter((each) => each.startsWith('@')).map((each) => each.toLowerCase())
  const written = allow.filter((each) => !each.startsWith('@')).map(keyOf)
  const values = new Set(written)
  const numbers = written.filter((value) => number.test(value)).map(withoutZeros)
  return (found) => {
    if (values.has(keyOf(found))) return true
    const plain = fold(found).text
    if (number.test(keyOf(found)) && isSame(withoutZeros(keyOf(found)), numbers)) return true
    return domains.some((domain) => plain.endsWith(domain) || plain.endsWith(`.${domain.slice(1)}`))
  }
}

/** Digits enough to be dialled. */
const number = /^\d{7,15}$/u
/** The longest code of a country. */
const longestCode = 3

function isSame(found: string, numbers: readonly string[]): boolean {
  return numbers.some((each) => {
    const [long, short] = each.length > found.length ? [each, found] : [found, each]
    return long.endsWith(short) && short.length >= 7 && long.length - short.length <= longestCode
  })
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+/u, '')
}

/** Letters, digits and `@` alone. */
function keyOf(value: string): string {
  return fold(value).text.replace(/[^\p{L}\p{M}\p{N}@]/gu, '')
}
