import { normalized } from '../text/normalize.js'

/** A tag without its `#`, in case somebody wrote it with one. */
export function bare(tag: string): string {
  return tag.replace(/^[#＃]/u, '')
}

/** What two spellings of one tag have in common: all but case and compatibility forms. */
export function key(tag: string): string {
  return normalized(bare(tag), 'NFKC').toLowerCase()
}

/** Accents on letters that are the same letter without them; in other scripts a mark makes another letter. */
const accents = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{Mn}{0,4})\p{Mn}/gu

/** What near variants of a tag have in common: accents and low lines do not count either. */
export function looseKey(tag: string): string {
  return withoutLines(normalized(normalized(key(tag), 'NFKD').replace(accents, ''), 'NFKC'))
}

/** Whether two spellings differ in case, width and low lines alone, so that one can stand for the other without a doubt. */
export function isMereVariant(a: string, b: string): boolean {
  return withoutLines(key(a)) === withoutLines(key(b))
}

function withoutLines(tag: string): string {
  return tag.replaceAll('_', '')
}
