import { keyOf, type Names } from './names.js'

/** Whether a hashtag, as it is written without its sign, says something. */
export type TagPattern = (tag: string, names: Names) => boolean

/** Whether a tag is written with `*` or `{brand}`. */
export function isPattern(tag: string): boolean {
  return /\*|\{brand\}/u.test(tag)
}

/**
 * Reads a tag with one `{brand}`, or with `*` for any letters or none.
 *
 *     {brand}partner     #AcmePartner of Acme. Where nobody names a brand, any that is written so: not #lifepartner, not #partner
 *     *contest*          #AcmeContest, #Contest2026
 */
export function readPattern(tag: string): TagPattern {
  const [before = '', after] = tag.split('{brand}')
  return after === undefined ? withStars(tag) : withBrand(keyOf(before), keyOf(after))
}

function withBrand(before: string, after: string): TagPattern {
  return (tag, names) => {
    const key = keyOf(tag)
    if (key.length <= before.length + after.length) return false
    if (!key.startsWith(before) || !key.endsWith(after)) return false
    if (!names.isEmpty) return names.has(key.slice(before.length, key.length - after.length))
    // Where words meet, the next one begins with a capital: `AcmePartner`, `thanksAcme`.
    const meets = after === '' ? tag.slice(before.length) : tag.slice(-after.length)
    return (after === '' || /^\p{Lu}/u.test(tag)) && /^\p{Lu}/u.test(meets)
  }
}

function withStars(tag: string): TagPattern {
  const parts = tag.split('*').map(keyOf)
  const [first = ''] = parts
  const last = parts.at(-1) ?? ''
  return (written) => {
    const key = keyOf(written)
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
