import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formats } from '../../src/readers/index.js'
import { defaultReaderSettings } from '../../src/readers/reader.js'

/** How a format writes drafts whose texts are given, and how a stretch of such a file reads. */
interface Writer {
  readonly write: (texts: readonly string[]) => string
  readonly decode: (written: string) => string
}

const unquote = (written: string): string => JSON.parse(`"${written}"`) as string
const asIs = (written: string): string => written
const json = (text: string): string => JSON.stringify({ lang: 'en', text })
const doubled = (text: string): string => text.replaceAll('"', '""')
const single = ([text = '']: readonly string[]): string => text
/** Escapes everything that YAML does not read as it stands between double quotes. */
const yaml = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const writers: Readonly<Record<string, Writer>> = {
  markdown: { write: (texts) => `---\nlang: en\n---\n${single(texts)}`, decode: asIs },
  text: { write: single, decode: asIs },
  yaml: {
    write: (texts) => texts.map((text) => `- lang: en\n  text: ${yaml(text)}\n`).join(''),
    decode: unquote,
  },
  json: { write: (texts) => `[${texts.map(json).join(', ')}]`, decode: unquote },
  jsonl: { write: (texts) => texts.map((text) => `${json(text)}\n`).join(''), decode: unquote },
  csv: {
    write: (texts) => `lang,text\n${texts.map((text) => `en,"${doubled(text)}"\r\n`).join('')}`,
    decode: (written) => written.replaceAll('""', '"'),
  },
  tsv: {
    write: (texts) => `text\tlang\n${texts.map((text) => `"${doubled(text)}"\ten\n`).join('')}`,
    decode: (written) => written.replaceAll('""', '"'),
  },
}

const wild = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'a "\'\\,;\t\n\r#:-[]{}|', '👩‍💻', 'é', '\u0000', '\u001B') }),
)

for (const { name, extensions, reader } of formats) {
  describe(name, () => {
    const writer = writers[name]
    const path = `a.${extensions[0] ?? ''}`
    if (!writer) throw new Error(`No writer for ${name}`)

    test('texts come back, and every character from its place', () => {
      fc.assert(
        fc.property(fc.array(wild, { minLength: 1, maxLength: 4 }), (generated) => {
          // A text file that starts with a BOM does not start with its text.
          const many = generated.map((text) => text.replaceAll('\uFEFF', ''))
          const texts = writer.decode === asIs ? many.slice(0, 1) : many
          const source = { path, text: writer.write(texts) }
          const { drafts, problems } = reader(source, defaultReaderSettings)
          expect(problems).toEqual([])
          expect(drafts.map(({ body }) => body.text)).toEqual(texts)
          for (const { body, span: whole } of drafts) {
            let last = whole.start
            for (let start = 0; start < body.text.length;) {
              const end = start + ((body.text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1)
              const span = body.span(start, end)
              expect(writer.decode(source.text.slice(span.start, span.end))).toBe(
                body.text.slice(start, end),
              )
              expect(span.start).toBeGreaterThanOrEqual(last)
              last = span.end
              start = end
            }
            expect(last).toBeLessThanOrEqual(whole.end)
          }
        }),
        { numRuns: 500 },
      )
    })

    test('a text that is put in comes out, and nothing else changes', () => {
      const cut = fc.nat({ max: 30 })
      fc.assert(
        fc.property(wild, wild, cut, cut, (generated, replacement, a, b) => {
          const text = generated.replaceAll('\uFEFF', '')
          const texts = writer.decode === asIs ? [text] : [text, 'other']
          const source = { path, text: writer.write(texts) }
          const body = reader(source, defaultReaderSettings).drafts[0]?.body
          const start = Math.min(a, b, text.length)
          const end = Math.min(Math.max(a, b), text.length)
          const spelled = body?.encode(replacement, start, end)
          if (!body || spelled === undefined || (start === 0 && replacement[0] === '\uFEFF')) return
          const span = body.span(start, end)
          const fixed = source.text.slice(0, span.start) + spelled + source.text.slice(span.end)
          const { drafts, problems } = reader({ path, text: fixed }, defaultReaderSettings)
          expect(problems).toEqual([])
          expect(drafts.map((draft) => draft.body.text)).toEqual([
            text.slice(0, start) + replacement + text.slice(end),
            ...texts.slice(1),
          ])
        }),
        { numRuns: 500 },
      )
    })

    test('never throws, whatever the file', () => {
      const anything = fc.string({
        unit: fc.constantFrom(
          ...'a",;\t\n\r{}[]:-#\\',
          'text',
          '"text":',
          '---\n',
          '- ',
          'thread: ',
          'null',
        ),
        maxLength: 60,
      })
      fc.assert(
        fc.property(anything, (text) => {
          const { drafts, problems } = reader({ path, text }, defaultReaderSettings)
          for (const { start, end } of problems.flatMap(({ place }) => place ?? [])) {
            expect(0 <= start.offset && start.offset <= end.offset).toBe(true)
            expect(end.offset).toBeLessThanOrEqual(text.length)
          }
          for (const { body } of drafts) {
            const { start, end } = body.span(0, body.text.length)
            expect(0 <= start && start <= end && end <= text.length).toBe(true)
          }
        }),
        { numRuns: 1000 },
      )
    })
  })
}

describe('one bad record', () => {
  const bad: Readonly<Record<string, readonly string[]>> = {
    jsonl: ['{', '5', '{"text":5}', '{"text":"a"', 'text', '{"text":"a","text":"b"', '[]'],
    csv: ['en', 'en,"a', 'en,"a" b', 'en,a,b,c', 'en,'],
  }
  const lines: Readonly<Record<string, (text: string) => string>> = {
    jsonl: json,
    csv: (text) => `en,"${doubled(text)}"`,
  }
  const heads: Readonly<Record<string, string>> = { jsonl: '', csv: 'lang,text\n' }
  for (const [name, broken] of Object.entries(bad)) {
    test(`never costs another in ${name}`, () => {
      const reader = formats.find((format) => format.name === name)?.reader
      const line = lines[name]
      if (!reader || !line) throw new Error(`No format ${name}`)
      const text = fc.string({ unit: fc.constantFrom(...'ab ,#', '🦊'), minLength: 1 })
      const entry = fc.oneof(
        text.map((text) => ({ text, written: line(text) })),
        fc.constantFrom(...broken).map((written) => ({ text: undefined, written })),
      )
      fc.assert(
        fc.property(fc.array(entry), (entries) => {
          const written = entries.map(({ written }) => `${written}\n`).join('')
          const source = { path: `a.${name}`, text: (heads[name] ?? '') + written }
          const { drafts, problems } = reader(source, defaultReaderSettings)
          const good = entries.flatMap(({ text }) => text ?? [])
          expect(drafts.map(({ body }) => body.text)).toEqual(good)
          expect(problems.length > 0).toBe(good.length < entries.length)
        }),
      )
    })
  }
})
