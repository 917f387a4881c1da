/** A sequence of bytes that is no UTF-8. */
export interface Utf8Error {
  /** Of its first byte, from 0. */
  readonly byteOffset: number
  /** Of the U+FFFD that stands for it, in UTF-16 code units of the text, BOM included. */
  readonly offset: number
}

/** What {@link decodeUtf8} gives. */
export interface DecodedUtf8 {
  /** The text, with its BOM if there is one, and U+FFFD for every bad sequence. */
  readonly text: string
  /** The first bad sequences in order, {@link mostErrors} at most; `[]` for sound UTF-8. */
  readonly errors: readonly Utf8Error[]
  /** Whether these bytes are no text at all, but a picture, an archive, UTF-16, … */
  readonly binary: boolean
}

/** How many bad sequences are named: a file in another encoding has thousands, and the first says it all. */
const mostErrors = 10

/** How many bytes are looked at to tell text from other things: what a file is shows in its head. */
const headLength = 4096

/** NUL bytes that a text may hold for each of so many bytes of its head. UTF-16 and most binary formats hold far more. */
const bytesPerNul = 32

/** First bytes that no draft starts with. */
const magicNumbers: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // zip, and with it .docx, .xlsx, .odt
  [0x1f, 0x8b], // gzip
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x25, 0x50, 0x44, 0x46, 0x2d], // PDF
  [0xff, 0xfe], // UTF-16, little endian
  [0xfe, 0xff], // UTF-16, big endian
]

// Not in the language's library, but in every browser and in Node.
declare class TextDecoder {
  constructor(label: 'utf-8', options: { readonly fatal?: boolean; readonly ignoreBOM?: boolean })
  decode(bytes: Uint8Array): string
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * Decodes UTF-8 and says where it is none.
 *
 *     bytes   61 f0 9f 98 62      a, three quarters of an emoji, b
 *     text    a  �        b       errors: [{ byteOffset: 1, offset: 1 }]
 *
 * The text is the one of the WHATWG decoder: one U+FFFD for each maximal part of a sequence. Sound input costs one decoder call.
 *
 * Bytes are binary if they start with a known magic number, or if their first 4 kB hold NUL bytes and are either no UTF-8 or hold two or
 * more of them and more than one in 32: a stray NUL in a text is a character like any other, and stays one.
 *
 * @throws never, but for more bytes than fit in one string (512 MB)
 * @see https://encoding.spec.whatwg.org/#utf-8-decoder
 */
export function decodeUtf8(bytes: Uint8Array): DecodedUtf8 {
  const text = decodeSound(bytes)
  if (text !== undefined) return { text, errors: [], binary: isBinary(bytes, true) }
  return {
    text: lenient.decode(bytes),
    errors: findErrors(bytes),
    binary: isBinary(bytes, false),
  }
}

function decodeSound(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes)
  } catch (error) {
    // A `TypeError` is the decoder's word for bad bytes; anything else is not ours to hide.
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function isBinary(bytes: Uint8Array, sound: boolean): boolean {
  if (magicNumbers.some((magic) => magic.every((byte, index) => bytes[index] === byte))) return true
  const head = bytes.subarray(0, headLength)
  let nuls = 0
  for (let at = head.indexOf(0); at >= 0; at = head.indexOf(0, at + 1)) nuls++
  if (nuls === 0) return false
  return !sound || (nuls >= 2 && nuls * bytesPerNul > head.length)
}

/** Walks the bytes as the decoder does, counting code units, until enough errors are found. */
function findErrors(bytes: Uint8Array): readonly Utf8Error[] {
  const errors: Utf8Error[] = []
  let offset = 0
  let index = 0
  while (index < bytes.length && errors.length < mostErrors) {
    const { length, sound } = sequenceAt(bytes, index)
    if (!sound) errors.push({ byteOffset: index, offset })
    offset += sound && length === 4 ? 2 : 1
    index += length
  }
  return errors
}

/**
 * The sequence that starts at `index`: a whole character, or the longest start of one.
 *
 * The second byte decides about overlong forms, surrogates and what lies beyond U+10FFFF, so only its range varies.
 */
function sequenceAt(bytes: Uint8Array, index: number): { length: number; sound: boolean } {
  const first = bytes[index] ?? 0
  if (first < 0x80) return { length: 1, sound: true }
  const wanted = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  if (wanted === 0) return { length: 1, sound: false }
  let low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  let high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  for (let length = 1; length < wanted; length++) {
    const byte = bytes[index + length] ?? -1
    if (byte < low || byte > high) return { length, sound: false }
    low = 0x80
    high = 0xbf
  }
  return { length: wanted, sound: true }
}
