import { describe, expect, test } from 'vitest'
import { defaultReaderSettings } from '../../src/readers/reader.js'
import { bare, marks, codes, readObject } from './read.js'

describe('text and thread', () => {
  const good: [why: string, record: object, drafts: object[]][] = [
    ['a text', { text: 'Hi' }, [{ id: 'a.json#1', text: 'Hi', format: 'plain' }]],
    ['an empty text', { text: '' }, [{ text: '' }]],
    [
      'a thread',
      { id: 't', thread: ['One', 'Two'] },
      [
        { id: 't', part: 1, parts: 2, text: 'One' },
        { id: 't', part: 2, parts: 2, text: 'Two' },
      ],
    ],
    ['a thread and a text of null', { text: null, thread: ['One'] }, [{ part: 1, parts: 1 }]],
    ['a text and a thread of null', { text: 'Hi', thread: null }, [{ text: 'Hi' }]],
    ['words are no facts', { text: 'Hi', lang: 'en' }, [{ facts: { lang: 'en' } }]],
    ['format', { text: '*Hi*', format: 'markdown' }, [{ format: 'markdown' }]],
    [
      'unknown names are kept',
      { text: 'Hi', mood: [1, { a: null }] },
      [{ facts: { mood: [1, { a: null }] } }],
    ],
    ['a part', { text: 'Hi', id: 1, part: 3 }, [{ id: '1', part: 3, parts: 3 }]],
    ['an id that is a number', { text: 'Hi', id: 12 }, [{ id: '12' }]],
    ['an empty id is none', { text: 'Hi', id: '' }, [{ id: 'a.json#1' }]],
    ['an id of null is none', { text: 'Hi', id: null }, [{ id: 'a.json#1' }]],
  ]
  for (const [why, record, drafts] of good) {
    test(why, () => {
      const { drafts: found, problems } = readObject(record)
      expect(codes(problems)).toEqual([])
      expect(found.map(bare)).toMatchObject(drafts)
      expect(found).toHaveLength(drafts.length)
    })
  }

  const bad: [why: string, record: string, marks: [string, string][], texts: string[]][] = [
    ['no text', '{"title":"x"}', [['draft/text', '{"title":"x"}']], []],
    ['a name that only looks like it', '{"Text ":"x"}', [['draft/text', '"Text "']], []],
    ['a text of null', '{"text":null}', [['draft/text', 'null']], []],
    ['a text that is a number', '{"text":5}', [['draft/text', '5']], []],
    ['a text that is a list', '{"text":["a"]}', [['draft/text', '["a"]']], []],
    [
      'a text of the prototype',
      '{"__proto__":{"text":"x"}}',
      [['draft/text', '{"__proto__":{"text":"x"}}']],
      [],
    ],
    ['an empty thread', '{"thread":[]}', [['draft/thread', '[]']], []],
    ['a thread that is a text', '{"thread":"a"}', [['draft/thread', '"a"']], []],
    [
      'a thread and a part that is none',
      '{"thread":["a",5,"b"]}',
      [['draft/thread', '5']],
      ['a', 'b'],
    ],
    ['both', '{"text":"a","thread":["b"]}', [['draft/text-and-thread', '["b"]']], ['a', 'b']],
    [
      'a format that is none',
      '{"text":"a","format":"html"}',
      [['draft/fact-value', '"html"']],
      ['a'],
    ],
    [
      'a record that is none',
      '[5,{"text":"a"},null,"x",[]]',
      [
        ['draft/record-type', '5'],
        ['draft/record-type', 'null'],
        ['draft/record-type', '"x"'],
        ['draft/record-type', '[]'],
      ],
      ['a'],
    ],
  ]
  for (const [why, record, expected, texts] of bad) {
    test(why, () => {
      const reading = readObject(record)
      expect(marks(reading)).toEqual(expected)
      expect(reading.drafts.map(({ body }) => body.text)).toEqual(texts)
    })
  }

  test('a text that was not read stays among the facts', () => {
    expect(readObject({ text: 'Hi', thread: 'Ho' }).drafts.map(bare)).toMatchObject([
      { text: 'Hi', facts: { thread: 'Ho' } },
    ])
  })

  test('a long text is a problem and a draft', () => {
    const limits = { ...defaultReaderSettings.limits, text: 3 }
    const reading = readObject({ text: 'abcdef' }, { limits })
    expect(marks(reading)).toEqual([['limit/text', 'd']])
    expect(reading.drafts).toHaveLength(1)
  })
})

describe('ids', () => {
  test('later records of an id get their number, whatever they meet', () => {
    const records = [
      { id: 'a' },
      { id: 'a#3' },
      { id: 'a' },
      { id: 'b' },
      { id: 'a', thread: true },
    ]
    const list = records.map((record) => ({
      ...record,
      ...('thread' in record ? { thread: ['x', 'y'] } : { text: 'x' }),
    }))
    const { drafts, problems } = readObject(list)
    expect(drafts.map(({ id }) => id)).toEqual(['a', 'a#3', 'a#3#3', 'b', 'a#5', 'a#5'])
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['draft/duplicate-id', 'warning'],
      ['draft/duplicate-id', 'warning'],
    ])
  })

  test('numbers too large for a double keep their digits', () => {
    const { drafts } = readObject(
      '[{"id":12345678901234567890,"text":"a"},{"id":12345678901234567891,"text":"b"}]',
    )
    expect(drafts.map(({ id }) => id)).toEqual(['12345678901234567890', '12345678901234567891'])
  })

  test('an id of another type is a problem and none', () => {
    const reading = readObject('{"text":"a","id":{}}')
    expect(marks(reading)).toEqual([['draft/fact-type', '{}']])
    expect(reading.drafts[0]?.id).toBe('a.json#1')
  })
})
