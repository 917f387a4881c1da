import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeUtf8 } from '../../src/text/utf8.js'

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const whatwg = new TextDecoder('utf-8', { ignoreBOM: true })

describe('decodeUtf8', () => {
  const broken: [why: string, input: Uint8Array, errors: [byteOffset: number, offset: number][]][] =
    [
      ['a lone continuation byte', bytes(0x61, 0x80, 0x62), [[1, 1]]],
      ['a start without its rest is one error', bytes(0xf0, 0x9f, 0x98, 0x62), [[0, 0]]],
      [
        'an overlong slash is three errors',
        bytes(0xe0, 0x80, 0xaf),
        [
          [0, 0],
          [1, 1],
          [2, 2],
        ],
      ],
      [
        'a surrogate is three errors',
        bytes(0xed, 0xa0, 0xbd),
        [
          [0, 0],
          [1, 1],
          [2, 2],
        ],
      ],
      ['an end in the middle of a character', bytes(0x61, 0xc3), [[1, 1]]],
      [
        'offsets count a pair of surrogates as two',
        bytes(...encode('🦊'), 0xff, ...encode('é'), 0xfe),
        [
          [4, 2],
          [7, 4],
        ],
      ],
      [
        'beyond the last character',
        bytes(0xf4, 0x90, 0x80, 0x80),
        [
          [0, 0],
          [1, 1],
          [2, 2],
          [3, 3],
        ],
      ],
    ]
  for (const [why, input, errors] of broken) {
    test(why, () => {
      const decoded = decodeUtf8(input)
      expect(decoded.errors.map(({ byteOffset, offset }) => [byteOffset, offset])).toEqual(errors)
      for (const { offset } of decoded.errors) expect(decoded.text[offset]).toBe('\uFFFD')
    })
  }

  test('keeps the BOM', () => {
    expect(decodeUtf8(bytes(0xef, 0xbb, 0xbf, 0x61))).toEqual({
      text: '\uFEFFa',
      errors: [],
      binary: false,
    })
  })

  test('names the first ten errors of a file in another encoding', () => {
    expect(decodeUtf8(new Uint8Array(1000).fill(0xe9)).errors).toHaveLength(10)
  })

  const kinds: [why: string, input: Uint8Array, binary: boolean][] = [
    ['nothing is text', bytes(), false],
    ['a zip archive', encode('PK\u0003\u0004and so on'), true],
    ['a gzip stream', bytes(0x1f, 0x8b, 8, 0), true],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), true],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), true],
    ['a PDF', encode('%PDF-1.7 …'), true],
    ['UTF-16 with a BOM', bytes(0xff, 0xfe, 0x41, 0x00), true],
    ['UTF-16 without a BOM', bytes(0x41, 0, 0x42, 0, 0x43, 0), true],
    ['one stray NUL is a character', encode('text\na\u0000b\n'), false],
    ['a NUL among bytes that are no text', bytes(0x41, 0x00, 0xff, 0x41), true],
    ['Latin-1 is broken text, not another thing', bytes(0x63, 0x61, 0x66, 0xe9), false],
    ['NULs far down do not count', encode('x'.repeat(5000) + '\u0000'.repeat(50)), false],
  ]
  for (const [why, input, binary] of kinds) {
    test(`binary: ${why}`, () => {
      expect(decodeUtf8(input).binary).toBe(binary)
    })
  }

  // Bytes near the borders of the ranges are where decoders differ.
  const border = fc.constantFrom(
    ...[0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbb, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf].concat([
      0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xf8, 0xff,
    ]),
  )

  test('gives the text of the WHATWG decoder, and each error stands at its U+FFFD', () => {
    fc.assert(
      fc.property(fc.array(border, { maxLength: 24 }), (values) => {
        const input = Uint8Array.from(values)
        const { text, errors } = decodeUtf8(input)
        expect(text).toBe(whatwg.decode(input))
        const replaced = [...text.matchAll(/\uFFFD/gu)].map(({ index }) => index)
        // U+FFFD itself may be in the input, as ef bf bd: it is no error.
        const written = values.join(' ').split('239 191 189').length - 1
        expect(errors.length).toBe(Math.min(10, replaced.length - written))
        for (const { byteOffset, offset } of errors) {
          expect(text[offset]).toBe('\uFFFD')
          expect(whatwg.decode(input.subarray(0, byteOffset)).length).toBe(offset)
        }
      }),
      { numRuns: 5000 },
    )
  })

  test('is the inverse of encoding', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeUtf8(encode(text))).toMatchObject({
          text: text.replace(/\p{Surrogate}/gu, '\uFFFD'),
          errors: [],
        })
      }),
    )
  })
})
