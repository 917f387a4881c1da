/** What takes one of the seven-bit places of a message: the default alphabet. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
/** What takes two of them, for an escape stands before it. */
const extension = '\f^{}\\[~]|€'

/** Places that each character of the alphabets takes. */
const widths: ReadonlyMap<string, number> = new Map([
  ...Array.from(basic, (character) => [character, 1] as const),
  ...Array.from(extension, (character) => [character, 2] as const),
])

/** How many places a message has if it is sent alone, and as a part of a longer one, where a header takes some. */
interface Room {
  readonly alone: number
  readonly part: number
}

const sevenBit: Room = { alone: 160, part: 153 }
const sixteenBit: Room = { alone: 70, part: 67 }

/**
 * Parts that an SMS is sent in: of 160 characters of the alphabet of SMS, or of 70 if only one character is not in it; in
 * more than one part, of 153 or 67.
 *
 *     text     € 1 0   ^ …        sent in seven bits, where € and ^ take two places
 *     places   2 1 1 1 2
 *
 * Neither an escape and its character nor the halves of a surrogate pair are put into different parts. The empty text has none.
 * Tables for single languages, which a phone must ask for, are not used.
 *
 * @see 3GPP TS 23.038, 6.2.1 (the alphabet and its extension table); TS 23.040, 9.2.3.24.1 (the header of a part)
 */
export function countSmsParts(text: string): number {
  return partsOf(text, sevenBitWidth, sevenBit) ?? partsOf(text, sixteenBitWidth, sixteenBit) ?? 0
}

/** The parts of a text; `undefined` if a character of it can't be written at all. */
function partsOf(
  text: string,
  widthAt: (text: string, at: number) => number | undefined,
  room: Room,
): number | undefined {
  let places = 0
  let parts = 0
  let left = 0
  for (let at = 0; at < text.length;) {
    const width = widthAt(text, at)
    if (width === undefined) return undefined
    places += width
    if (width > left) {
      parts++
      left = room.part
    }
    left -= width
    at += width === 2 && room === sixteenBit ? 2 : 1
  }
  return places > room.alone ? parts : Math.min(places, 1)
}

function sevenBitWidth(text: string, at: number): number | undefined {
  return widths.get(text.charAt(at))
}

function sixteenBitWidth(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}
