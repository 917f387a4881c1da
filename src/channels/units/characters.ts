/** Code points of Unicode: what programs in most other languages call the length of a text. */
export function countCharacters(text: string): number {
  let count = text.length
  for (let at = 0; at + 1 < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0xd800 || unit > 0xdbff) continue
    const next = text.charCodeAt(at + 1)
    if (next >= 0xdc00 && next <= 0xdfff) {
      count--
      at++
    }
  }
  return count
}
