import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readBytes, type FileReading } from '../../src/readers/decode.js'
import { extensionOf, readerFor } from '../../src/readers/index.js'
import { defaultReaderSettings } from '../../src/readers/reader.js'

const data = process.env['COPYDESK_DATA']
const folder = data === undefined ? undefined : join(data, 'hostile')

const classes = [
  'csv-drafts',
  'json-drafts',
  'jsonl-drafts',
  'yaml-drafts',
  'encoding',
  'frontmatter',
  'pub-csv',
  'pump-small',
  'pub-naughty',
]

interface Listed {
  readonly file: string
  readonly expected: 'ok' | 'diagnostic' | 'either'
}

function timed(path: string, bytes: Uint8Array): FileReading {
  const started = performance.now()
  const reading = readBytes(path, bytes, defaultReaderSettings)
  expect(performance.now() - started).toBeLessThan(2000)
  expect({}).not.toHaveProperty('polluted')
  return reading
}

/** Whether a file is not as its format wants it. Some are not drafts at all, and that is no fault of theirs. */
function isFault(code: string): boolean {
  return code !== 'draft/text' && code !== 'draft/record-type'
}

function errors({ problems }: FileReading): string[] {
  return problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)
}

describe.skipIf(folder === undefined || !existsSync(folder))('hostile drafts', () => {
  for (const name of folder === undefined ? [] : classes) {
    const manifest = join(folder ?? '', name, 'manifest.json')
    if (!existsSync(manifest)) continue
    const holdsDrafts = !name.startsWith('pu')
    const listed = JSON.parse(readFileSync(manifest, 'utf8')) as Listed[]
    // Calendars are no drafts.
    for (const { file, expected } of listed.filter(({ file }) => extensionOf(file) !== 'ics')) {
      test(`${name}/${file} is ${expected}`, () => {
        const reading = timed(file, readFileSync(join(folder ?? '', name, file)))
        if (expected === 'ok')
          expect(errors(reading).filter(holdsDrafts ? Boolean : isFault)).toEqual([])
        if (expected === 'diagnostic') expect(reading.problems.length).toBeGreaterThan(0)
      })
    }
  }

  test('naughty strings in front matter and body', () => {
    const file = join(folder ?? '', 'pub-naughty', 'blns-frontmatter.jsonl')
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      const { md } = JSON.parse(line) as { md: string }
      const reading = timed('a.md', new TextEncoder().encode(md))
      expect(reading.drafts).toHaveLength(1)
      expect(md.endsWith(reading.drafts[0]?.body.text ?? '-')).toBe(true)
    }
  })

  interface Row {
    readonly source: string
    readonly format: string
    readonly planted: readonly { value: string; start: number; end: number; raw: string }[]
  }

  const planted = join(folder ?? '', 'planted')
  for (const file of existsSync(planted) ? readdirSync(planted) : []) {
    if (file === 'manifest.json' || file.startsWith('md')) continue
    test(`planted/${file}: every value stands where it was planted`, () => {
      for (const line of readFileSync(join(planted, file), 'utf8').split('\n').filter(Boolean)) {
        const row = JSON.parse(line) as Row
        const path = `a.${row.format}`
        expect(readerFor(path)).toBeDefined()
        const { drafts, problems } = timed(path, new TextEncoder().encode(row.source))
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
        const places = new Map<string, string[]>()
        for (const { value, start, end } of row.planted) {
          places.set(value, [...(places.get(value) ?? []), `${start}-${end}`])
        }
        for (const [value, expected] of places) {
          const found = drafts.flatMap(({ body }) => {
            const spans: string[] = []
            for (
              let at = body.text.indexOf(value);
              at >= 0;
              at = body.text.indexOf(value, at + 1)
            ) {
              const { start, end } = body.span(at, at + value.length)
              spans.push(`${start}-${end}`)
            }
            return spans
          })
          expect(found).toEqual(expect.arrayContaining(expected))
        }
      }
    })
  }
})
