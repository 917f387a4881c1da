/** A tag without its `#`, in case somebody wrote it with one. */
export function bare(tag: string): string {
  return tag.replace(/^[#＃]/u, '')
}

/** What two spellings of one tag have in common: all but case and compatibility forms. */
export function key(tag: string): string {
  return bare(tag).normalize('NFKC').toLowerCase()
}

/** Marks on letters, and the low line between words. */
const loose = /[\p{M}_]/gu

/** What mere variants of a tag have in common: accents and low lines do not count either. */
export function looseKey(tag: string): string {
  return key(tag).normalize('NFKD').replace(loose, '')
}
