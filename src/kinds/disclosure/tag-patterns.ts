import { keyOf, namesBrand } from './keys.js'

/** Whether a hashtag, as {@link keyOf} gives it, says something. */
export type TagPattern = (key: string, brands: readonly string[]) => boolean

/** Whether a tag is written with `*` or `{brand}`. */
export function isPattern(tag: string): boolean {
  return /\*|\{brand\}/u.test(tag)
}

/**
 * Reads a tag with `{brand}` or `*` in it.
 *
 *     {brand}partner     #AcmePartner; of a brand that nobody names, any but #partner
 *     *contest*          #AcmeContest, #Contest2026
 */
export function readPattern(tag: string): TagPattern {
  const [before = '', ...rest] = tag.split('{brand}').map((part) => part.split('*').map(keyOf))
  if (rest.length > 0) {
    const start = before.at(0) ?? ''
    const end = rest.at(-1)?.at(-1) ?? ''
    return (key, brands) => {
      if (!key.startsWith(start) || !key.endsWith(end)) return false
      const part = key.slice(start.length, key.length - end.length)
      if (key.length <= start.length + end.length) return false
      return brands.length === 0 || namesBrand(part, brands)
    }
  }
  const parts = tag.split('*').map(keyOf)
  const [first = ''] = parts
  const last = parts.at(-1) ?? ''
  return (key) => {
    if (!key.startsWith(first) || key.length < first.length + last.length) return false
    let from = first.length
    for (const part of parts.slice(1, -1)) {
      const at = key.indexOf(part, from)
      if (at === -1) return false
      from = at + part.length
    }
    return key.endsWith(last) && key.length - last.length >= from
  }
}
