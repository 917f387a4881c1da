import { describe, expect, test } from 'vitest'
import { bare, codes, marks, read } from './read.js'

const sound: [why: string, path: string, text: string, drafts: object[]][] = [
  [
    'markdown',
    'a.md',
    '---\nid: x\nlang: en\n---\n*Hi*\n',
    [{ id: 'x', format: 'markdown', text: '*Hi*\n', facts: { id: 'x', lang: 'en' } }],
  ],
  [
    'markdown without front matter',
    'posts/a.md',
    '*Hi*\n',
    [{ id: 'posts/a.md', text: '*Hi*\n', facts: {} }],
  ],
  ['markdown with empty front matter', 'a.md', '---\n---\nHi', [{ text: 'Hi', facts: {} }]],
  [
    'markdown with a comment for front matter',
    'a.md',
    '---\n# later\n---\nHi',
    [{ text: 'Hi', facts: {} }],
  ],
  [
    'markdown with CRLF and a BOM',
    'a.md',
    '\uFEFF---\r\nlang: en\r\n---\r\nHi\r\n',
    [{ text: 'Hi\r\n', facts: { lang: 'en' } }],
  ],
  ['markdown that is plain', 'a.md', '---\nformat: plain\n---\nHi', [{ format: 'plain' }]],
  [
    'markdown with a thread',
    'a.md',
    '---\nthread: [One, Two]\n---\n\n',
    [
      { part: 1, text: 'One' },
      { part: 2, text: 'Two' },
    ],
  ],
  [
    'markdown with its text above',
    'a.md',
    '---\ntext: Hi\n---\n',
    [{ text: 'Hi', format: 'markdown', facts: {} }],
  ],
  ['markdown of nothing', 'a.md', '', [{ id: 'a.md', text: '' }]],
  ['a BOM and nothing else', 'a.md', '\uFEFF', [{ text: '' }]],
  [
    'text',
    'a.txt',
    '\uFEFF---\nHi: *ho*\n---\n',
    [{ id: 'a.txt', format: 'plain', text: '---\nHi: *ho*\n---\n' }],
  ],
  [
    'yaml, a document',
    'a.yaml',
    'text: Hi\nlang: en\n',
    [{ id: 'a.yaml#1', format: 'plain', text: 'Hi', facts: { lang: 'en' } }],
  ],
  [
    'yaml, documents',
    'a.yml',
    'text: Hi\n---\n---\ntext: Ho\n',
    [
      { id: 'a.yml#1', text: 'Hi' },
      { id: 'a.yml#2', text: 'Ho' },
    ],
  ],
  [
    'yaml, a list',
    'a.yaml',
    '- text: Hi\n- text: Ho\n',
    [
      { id: 'a.yaml#1', text: 'Hi' },
      { id: 'a.yaml#2', text: 'Ho' },
    ],
  ],
  ['yaml of nothing', 'a.yaml', '', []],
  ['json, an object', 'a.json', '{"text":"Hi"}', [{ id: 'a.json#1', text: 'Hi' }]],
  [
    'json, a list behind a BOM',
    'a.json',
    '\uFEFF[{"text":"Hi"},{"text":"Ho"}]',
    [
      { id: 'a.json#1', text: 'Hi' },
      { id: 'a.json#2', text: 'Ho' },
    ],
  ],
  [
    'jsonl',
    'a.jsonl',
    '{"text":"Hi"}\n\n \r\n{"text":"Ho"}',
    [
      { id: 'a.jsonl#1', text: 'Hi' },
      { id: 'a.jsonl#2', text: 'Ho' },
    ],
  ],
  [
    'jsonl with CRLF and a BOM',
    'a.ndjson',
    '\uFEFF{"text":"Hi"}\r\n{"text":"Ho"}\r\n',
    [{ text: 'Hi' }, { text: 'Ho' }],
  ],
  [
    'jsonl with other line ends in a string',
    'a.jsonl',
    '{"text":"a\u2028b\u0085c"}\n',
    [{ text: 'a\u2028b\u0085c' }],
  ],
  ['jsonl of nothing', 'a.jsonl', '\n\n', []],
  ['an extension in capitals', 'A.MD', 'Hi', [{ format: 'markdown' }]],
  [
    'a day that YAML could take for something else',
    'a.md',
    '---\npublishAt: 2026-12-01\n---\nHi',
    [{ facts: { publishAt: '2026-12-01' } }],
  ],
]

describe('formats', () => {
  for (const [why, path, text, drafts] of sound) {
    test(why, () => {
      const reading = read(path, text)
      expect(codes(reading.problems)).toEqual([])
      expect(reading.drafts.map(bare)).toMatchObject(drafts)
      expect(reading.drafts).toHaveLength(drafts.length)
    })
  }

  const faulty: [
    why: string,
    path: string,
    text: string,
    marks: [string, string][],
    texts: string[],
  ][] = [
    [
      'front matter that is never closed',
      'a.md',
      '---\nlang: en\nHi',
      [['front-matter/unclosed', '---']],
      ['---\nlang: en\nHi'],
    ],
    [
      'front matter in another language',
      'a.md',
      '---js\n({})\n---\nHi',
      [['front-matter/language', '---js']],
      ['Hi'],
    ],
    ['TOML', 'a.md', '+++\nlang = "en"\n+++\nHi', [['front-matter/language', '+++']], ['Hi']],
    [
      'a text above a text',
      'a.md',
      '---\ntext: Ho\n---\nHi',
      [['draft/text-and-body', 'Ho']],
      ['Hi'],
    ],
    [
      'a thread above a text',
      'a.md',
      '---\nthread: [Ho]\n---\nHi',
      [['draft/text-and-thread', '[Ho]']],
      ['Hi', 'Ho'],
    ],
    [
      'a document that is none',
      'a.yaml',
      '--- 5\n--- {text: Hi}\n',
      [['draft/record-type', '5']],
      ['Hi'],
    ],
    ['an item that is none', 'a.yaml', '- 5\n- {text: Hi}\n', [['draft/record-type', '5']], ['Hi']],
    [
      'a line that is a list',
      'a.jsonl',
      '[1]\n{"text":"Hi"}\n',
      [['draft/record-type', '[1]']],
      ['Hi'],
    ],
  ]
  for (const [why, path, text, expected, texts] of faulty) {
    test(why, () => {
      const reading = read(path, text)
      expect(marks(reading)).toEqual(expected)
      expect(reading.drafts.map(({ body }) => body.text)).toEqual(texts)
    })
  }

  const broken: [why: string, path: string, text: string, ids: string[]][] = [
    ['broken front matter costs no body', 'a.md', '---\na: [\n---\nHi', ['a.md']],
    ['a list for front matter costs no body', 'a.md', '---\n- a\n---\nHi', ['a.md']],
    [
      'a broken line costs no other',
      'a.jsonl',
      '{"text":"a"}\n{"text":\n{"text":"c"}\n',
      ['a.jsonl#1', 'a.jsonl#3'],
    ],
    [
      'a broken document costs no other',
      'a.yaml',
      'text: a\n---\ntext: [\n---\ntext: c\n',
      ['a.yaml#1', 'a.yaml#3'],
    ],
    [
      'a broken item costs no other',
      'a.yaml',
      '- text: a\n- text: [\n- text: c\n',
      ['a.yaml#1', 'a.yaml#3'],
    ],
    [
      'two values in a line',
      'a.jsonl',
      '{"text":"a"}\r{"text":"b"}\n{"text":"c"}\n',
      ['a.jsonl#2'],
    ],
  ]
  for (const [why, path, text, ids] of broken) {
    test(why, () => {
      const { drafts, problems } = read(path, text)
      expect(problems.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0)
      expect(drafts.map(({ id }) => id)).toEqual(ids)
    })
  }

  test('an empty `text` above nothing is no mistake', () => {
    const { drafts, problems } = read('a.md', '---\ntext:\n---\n')
    expect(problems).toEqual([])
    expect(drafts.map(({ body }) => body.text)).toEqual([''])
  })

  const fixes: [
    why: string,
    text: string,
    replacement: string,
    at: [number, number],
    isOffered: boolean,
  ][] = [
    ['a word', 'ab', '---', [1, 1], true],
    ['a start of front matter', 'ab', '---\n', [0, 0], false],
    ['the rest of one', '--a\n', '-', [2, 3], false],
    ['what stands before one', 'a---\n', '', [0, 1], false],
    ['another language', 'ab', '+++', [0, 2], false],
    ['anything below front matter', '---\n---\nab', '---\n', [0, 0], true],
  ]
  for (const [why, text, replacement, [start, end], isOffered] of fixes) {
    test(`fix in markdown: ${why}`, () => {
      const body = read('a.md', text).drafts[0]?.body
      expect(body?.encode(replacement, start, end)).toBe(isOffered ? replacement : undefined)
    })
  }

  test('many records that are none are told once there are enough', () => {
    const { drafts, problems } = read('a.jsonl', `${'5\n'.repeat(1500)}{"text":"Hi"}\n`)
    expect(drafts).toHaveLength(1)
    expect(problems).toHaveLength(1001)
    expect(problems.at(-1)).toMatchObject({
      code: 'limit/problems',
      severity: 'error',
      message: expect.stringContaining('`500`'),
    })
  })

  test('a thread of very many parts that are none', () => {
    const { problems } = read('a.json', `{"thread":[${'5,'.repeat(300_000)}5]}`)
    expect(problems).toHaveLength(1001)
  })

  test('a long list in YAML is read item by item', () => {
    const item = `- text: ${'Open at nine. '.repeat(40)}\n`
    const { drafts, problems } = read('a.yaml', `# plan\n${item.repeat(200)}- text: [\n${item}`)
    expect(codes(problems).length).toBe(1)
    expect(drafts).toHaveLength(201)
    expect(drafts.at(-1)?.id).toBe('a.yaml#202')
  })

  test('a list in YAML whose mistake is in no item is not passed in silence', () => {
    const { problems } = read('a.yaml', '- &a {text: Hi}\n- text: Ho\n...\nx: [\n---\ntext: c\n')
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true)
  })

  test('facts of a text above a text are still there', () => {
    expect(read('a.md', '---\ntext: Ho\n---\nHi').drafts.map(bare)).toMatchObject([
      { text: 'Hi', facts: { text: 'Ho' } },
    ])
  })
})
