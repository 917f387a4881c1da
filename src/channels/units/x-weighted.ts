import { isAscii } from './ascii.js'

/** An emoji as X counts it, at a given place: a whole sequence, a keycap with or without its selector. */
const emojiHere = new RegExp(String.raw`\p{RGI_Emoji}|[0-9#*]\uFE0F?\u20E3`, 'vy')

/**
 * X's weighted length: emoji 2, most of the Latin world 1, all else 2; after NFC.
 *
 * @see docs.x.com, Counting characters (twitter-text configuration v3: weight 100 of 200 for U+0000–10FF, 2000–200D, 2010–201F, 2032–2037)
 */
export function countWeighted(text: string): number {
  if (isAscii(text)) return text.length
  const composed = text.normalize('NFC')
  let total = 0
  for (let at = 0; at < composed.length;) {
    const point = composed.codePointAt(at) ?? 0
    // Only what is not light, or is followed by what makes a keycap, can begin an emoji.
    if (!isLight(point) || isKeycapPart(composed.charCodeAt(at + 1))) {
      emojiHere.lastIndex = at
      if (emojiHere.test(composed)) {
        total += 2
        at = emojiHere.lastIndex
        continue
      }
    }
    total += isLight(point) ? 1 : 2
    at += point > 0xffff ? 2 : 1
  }
  return total
}

function isKeycapPart(unit: number): boolean {
  return unit === 0xfe0f || unit === 0x20e3
}

function isLight(point: number): boolean {
  return (
    point <= 0x10ff ||
    (point >= 0x2000 && point <= 0x200d) ||
    (point >= 0x2010 && point <= 0x201f) ||
    (point >= 0x2032 && point <= 0x2037)
  )
}
