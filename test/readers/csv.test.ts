import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nodeAt } from '../../src/core/node.js'
import { defaultReaderSettings } from '../../src/readers/reader.js'
import { bare, codes, marks, read, slice } from './read.js'

describe('csv', () => {
  const tables: [why: string, text: string, drafts: object[]][] = [
    [
      'rows are records, under the path and their number',
      'text,campaign\nOpen at nine.,spring\nClosed.,\n',
      [
        { id: 'a.csv#1', format: 'plain', text: 'Open at nine.', facts: { campaign: 'spring' } },
        { id: 'a.csv#2', format: 'plain', text: 'Closed.', facts: {} },
      ],
    ],
    [
      'dots lead into maps and lists',
      'text,author.name,media.0.alt,author.role,media.1.alt\nHi,Kim,A boat,support,\n',
      [{ facts: { author: { name: 'Kim', role: 'support' }, media: [{ alt: 'A boat' }] } }],
    ],
    [
      'cells of list facts hold items',
      'text,channels,markets,topics,note\nHi,"x, linkedin",US;FR| DE,promo,"a,b"\n',
      [
        {
          facts: {
            channels: ['x', 'linkedin'],
            markets: ['US', 'FR', 'DE'],
            topics: ['promo'],
            note: 'a,b',
          },
        },
      ],
    ],
    [
      'truth and numbers only where a fact is one',
      'text,author.employee,labels.paid,part,campaign,note\nHi,TRUE,false,2,2026,true\n',
      [
        {
          part: 2,
          parts: 2,
          facts: {
            author: { employee: true },
            labels: { paid: false },
            part: 2,
            campaign: '2026',
            note: 'true',
          },
        },
      ],
    ],
    ['semicolons', 'id;text\n7;one, two\n', [{ id: '7', text: 'one, two' }]],
    ['tabs', 'id\ttext\n7\tone, two\n', [{ id: '7', text: 'one, two' }]],
    ['a BOM and CRLF', '\uFEFFtext,id\r\nHi,7\r\n', [{ id: '7', text: 'Hi' }]],
    ['lone CR', 'text,id\rHi,7\rHo,8\r', [{ id: '7' }, { id: '8' }]],
    [
      'blank rows do not count',
      'text,id\n\nHi,\n,\n , \nHo,\n',
      [{ id: 'a.csv#1' }, { id: 'a.csv#2' }],
    ],
    ['a quoted empty text is a text', 'id,text\n7,""\n', [{ id: '7', text: '' }]],
    [
      'blanks around bare facts are dropped, in texts they stay',
      'text, x ,id\n Hi , y , 7 \n',
      [{ id: '7', text: ' Hi ', facts: { ' x ': 'y' } }],
    ],
    ['delimiters at the end of a row are harmless', 'id,text\n7,Hi,,\n', [{ id: '7' }]],
    [
      'columns without a name keep their cells',
      'text,,\nHi,a,b\n',
      [{ facts: { '#2': 'a', '#3': 'b' } }],
    ],
    [
      'names of object members are names',
      'text,__proto__,constructor,toString\nHi,a,b,c\n',
      [{ text: 'Hi' }],
    ],
    [
      'a thread in columns',
      'thread.0,thread.1\nOne,Two\n',
      [
        { part: 1, parts: 2, text: 'One' },
        { part: 2, parts: 2, text: 'Two' },
      ],
    ],
    [
      'a column inside the value of another',
      'text,a,a.b\nHi,1,2\n',
      [{ facts: { a: '1', 'a.b': '2' } }],
    ],
    [
      'whichever of them comes first',
      'a.b,a,text.x,text\n2,1,3,Hi\n',
      [{ text: 'Hi', facts: { a: '1', 'a.b': '2', 'text.x': '3' } }],
    ],
    ['no row', 'text\n', []],
    ['format', 'text,format\n*Hi*,markdown\n', [{ format: 'markdown' }]],
  ]
  for (const [why, text, drafts] of tables) {
    test(why, () => {
      const reading = read('a.csv', text)
      expect(codes(reading.problems)).toEqual([])
      expect(reading.drafts.map(bare)).toMatchObject(drafts)
      expect(reading.drafts).toHaveLength(drafts.length)
    })
  }

  const faults: [why: string, text: string, marks: [string, string][], texts: string[]][] = [
    ['empty file', '', [['csv/empty', '']], []],
    ['no column with the words', 'id,words\n1,a\n', [['csv/no-text-column', 'id,words']], []],
    [
      'a name that only looks right',
      '\u200Btext,id\nHi,1\n',
      [['csv/no-text-column', '\u200Btext']],
      [],
    ],
    ['case counts', 'Text\nHi\n', [['csv/no-text-column', 'Text']], []],
    ['short row', 'id,text\n1\n2,b\n', [['csv/short-row', '1']], ['b']],
    ['long row', 'id,text\n1,a,c\n2,b\n', [['csv/long-row', '1,a,c']], ['b']],
    ['unclosed quote', 'id,text\n1,"a\n2,b\n', [['csv/unclosed-quote', '"']], ['b']],
    ['text after a quote', 'id,text\n1,"a" b\n2,b\n', [['csv/text-after-quote', ' b']], ['b']],
    ['unclosed header', 'id,"text\n1,a\n', [['csv/unclosed-quote', '"']], []],
    ['two columns of one name', 'text,text\na,b\n', [['csv/duplicate-column', 'text']], ['a']],
    ['no words in a row', 'id,text\n1,\n2,b\n', [['draft/text', '1,']], ['b']],
    ['the same id twice', 'id,text\n1,a\n1,b\n', [['draft/duplicate-id', '1']], ['a', 'b']],
    ['no such day', 'text,publishAt\na,2026-02-30\n', [['draft/instant', '2026-02-30']], ['a']],
    ['not a truth value', 'text,author.employee\na,maybe\n', [['draft/fact-type', 'maybe']], ['a']],
    ['a map in one cell', 'text,author\na,Kim\n', [['draft/fact-type', 'Kim']], ['a']],
  ]
  for (const [why, text, expected, texts] of faults) {
    test(why, () => {
      const reading = read('a.csv', text)
      expect(marks(reading)).toEqual(expected)
      expect(reading.drafts.map(({ body }) => body.text)).toEqual(texts)
    })
  }

  test('keeps both rows of one id apart', () => {
    const { drafts } = read('a.csv', 'id,text\n1,a\n1,b\n1,c\n')
    expect(drafts.map(({ id }) => id)).toEqual(['1', '1#2', '1#3'])
  })

  test('rows of one id and different parts are a thread', () => {
    const reading = read('a.csv', 'id,part,text\nlaunch,1,a\nlaunch,2,b\nother,,c\n')
    expect(reading.problems).toEqual([])
    expect(reading.drafts.map(bare)).toMatchObject([
      { id: 'launch', part: 1, parts: 2 },
      { id: 'launch', part: 2, parts: 2 },
      { id: 'other' },
    ])
    expect(reading.drafts[2]?.parts).toBeUndefined()
  })

  test('`.tsv` has tabs, whatever its first line looks like', () => {
    expect(read('a.tsv', 'text,a,b\tid\nHi\t7\n').problems.map(({ code }) => code)).toEqual([
      'csv/no-text-column',
    ])
    expect(read('a.tsv', 'a,b,c\ttext\nHi\t7\n').drafts.map(({ body }) => body.text)).toEqual(['7'])
  })

  test('fields name the columns', () => {
    const settings = {
      fields: {
        text: 'caption',
        channels: 'platforms',
        'author.employee': 'staff',
        'media.0.alt': 'alt',
      },
    }
    const { drafts, problems } = read(
      'a.csv',
      'caption,platforms,staff,alt\nHi,x;y,true,Boat\n',
      settings,
    )
    expect(problems).toEqual([])
    expect(drafts.map(bare)).toMatchObject([
      {
        text: 'Hi',
        facts: { channels: ['x', 'y'], author: { employee: true }, media: [{ alt: 'Boat' }] },
      },
    ])
  })

  test('too many columns', () => {
    const limits = { ...defaultReaderSettings.limits, columns: 3 }
    const reading = read('a.csv', 'text,b,c,d\n1,2,3,4\n', { limits })
    expect(marks(reading)).toEqual([['limit/columns', 'text,b,c,d']])
    expect(reading.drafts).toEqual([])
  })

  test('a long cell costs its row, a long post does not', () => {
    const limits = { text: 5, columns: 10, field: 5 }
    const reading = read('a.csv', 'text,note\n123456,a\nb,123456\nc,d\n', { limits })
    expect(marks(reading)).toEqual([
      ['limit/text', '6'],
      ['limit/field', '123456'],
    ])
    expect(reading.drafts.map(({ body }) => body.text)).toEqual(['123456', 'c'])
  })

  test('places of doubled quotes and of items', () => {
    const { drafts } = read('a.csv', 'text,channels\n"say ""hi""",x; linkedin\n')
    const [draft] = drafts
    if (!draft) throw new Error('no draft')
    expect(draft.body.text).toBe('say "hi"')
    expect(slice(draft, 4, 5)).toBe('""')
    expect(slice(draft, 5, 7)).toBe('hi')
    const item = nodeAt(draft.facts.all, ['channels', 1])
    expect(item && draft.source.text.slice(item.span.start, item.span.end)).toBe('linkedin')
  })

  const fixes: [
    why: string,
    cell: string,
    replacement: string,
    at: [number, number],
    written?: string,
  ][] = [
    ['a word in a bare cell', 'abc', 'x y', [1, 2], 'x y'],
    ['a delimiter needs quotes', 'abc', 'x,y', [1, 2]],
    ['a quote needs quotes', 'abc', '"', [1, 2]],
    ['a line break needs quotes', 'abc', '\n', [1, 2]],
    ['a bare cell must not become empty', 'abc', '', [0, 3]],
    ['a part of it may', 'abc', '', [0, 2], ''],
    ['quotes are doubled', '"abc"', 'x"y,', [1, 2], 'x""y,'],
    ['a quoted cell may become empty', '"abc"', '', [0, 3], ''],
  ]
  for (const [why, cell, replacement, [start, end], written] of fixes) {
    test(`fix: ${why}`, () => {
      const [draft] = read('a.csv', `text,id\n${cell},1\n`).drafts
      expect(draft?.body.encode(replacement, start, end)).toBe(written)
    })
  }

  const isWhole = (...parts: string[]): boolean =>
    parts.every((part) => !/\p{Surrogate}/u.test(part))
  const nearby = fc.string({
    unit: fc.constantFrom(...'ab ",;\t\n\r#', '🦊', 'é', '\u200B'),
    maxLength: 12,
  })

  test('a fix lands where it should and nowhere else', () => {
    fc.assert(
      fc.property(
        nearby,
        nearby,
        fc.nat(12),
        fc.nat(12),
        fc.boolean(),
        (text, replacement, a, b, quoted) => {
          fc.pre(quoted || (text !== '' && !/[",;\t\r\n]/u.test(text) && text.trim() !== ''))
          const cell = quoted ? `"${text.replaceAll('"', '""')}"` : text
          const file = `id,text,note\n1,${cell},x\n2,other,y\n`
          const draft = read('a.csv', file).drafts[0]
          if (!draft) throw new Error('no draft')
          const start = Math.min(a, b, text.length)
          const end = Math.min(Math.max(a, b), text.length)
          const spelled = draft.body.encode(replacement, start, end)
          // Half a character can't be encoded in the file that the fix makes.
          if (spelled === undefined || !isWhole(text.slice(0, start), text.slice(end))) return
          const span = draft.body.span(start, end)
          const fixed = read('a.csv', file.slice(0, span.start) + spelled + file.slice(span.end))
          expect(fixed.problems).toEqual([])
          expect(fixed.drafts.map(({ body }) => body.text)).toEqual([
            text.slice(0, start) + replacement + text.slice(end),
            'other',
          ])
        },
      ),
      { numRuns: 2000 },
    )
  })
})
