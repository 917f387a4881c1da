import { describe, expect, test } from 'vitest'
import { readBytes } from '../../src/readers/decode.js'
import { formats, readerFor } from '../../src/readers/index.js'
import { defaultReaderSettings } from '../../src/readers/reader.js'
import { codes, read } from './read.js'

describe('readBytes', () => {
  test('says where a file is no UTF-8, and judges it all the same', () => {
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0x0a, 0x62, 0xe9, 0x63])
    const { drafts, problems } = readBytes('a.txt', bytes, defaultReaderSettings)
    expect(drafts[0]?.body.text).toBe('a\nb\uFFFDc')
    expect(problems).toMatchObject([
      {
        code: 'encoding/invalid-utf8',
        severity: 'error',
        message: expect.stringContaining('`6`'),
        place: { start: { line: 2, column: 2, offset: 4 } },
      },
    ])
  })

  test('judges nothing in what is no text', () => {
    const bytes = new TextEncoder().encode('PK\u0003\u0004')
    const reading = readBytes('plan.csv', bytes, defaultReaderSettings)
    expect(codes(reading.problems)).toEqual(['encoding/binary'])
    expect(reading).toMatchObject({ drafts: [] })
    expect(reading.source).toBeUndefined()
  })

  const names: [path: string, remedy: string][] = [
    ['a.mkd', '`.md`'],
    ['a.jsnol', '`.jsonl`'],
    ['a.ymal', '`.yml`'],
    ['a.docx', 'Rename it, or'],
    ['README', 'Rename it, or'],
    ['posts.md/.md', 'Rename it, or'],
  ]
  for (const [path, remedy] of names) {
    test(`\`${path}\` is not known`, () => {
      const { problems } = read(path, 'x')
      expect(codes(problems)).toEqual(['format/unknown'])
      expect(problems[0]?.remedy).toContain(remedy)
    })
  }

  test('every extension has a reader, and each its own', () => {
    const all = formats.flatMap(({ extensions }) => extensions)
    expect(new Set(all).size).toBe(all.length)
    for (const name of all) expect(readerFor(`a.b/c.${name}`)).toBeTypeOf('function')
  })
})
