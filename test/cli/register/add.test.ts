import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addTo } from '../../../src/cli/register/add.js'
import { CopydeskError } from '../../../src/core/errors.js'
import { readDataFile } from '../../../src/policy/data-files.js'
import { plain } from '../../../src/core/node.js'
import type { UsedHashtag } from '../../../src/used-hashtags.js'

function used(tag: string, more: Partial<UsedHashtag> = {}): UsedHashtag {
  return {
    tag,
    spellings: [{ tag, uses: 1 }],
    uses: 1,
    drafts: 1,
    channels: [],
    path: 'a.md',
    status: 'unregistered',
    ...more,
  }
}

const spring = [used('Spring'), used('other'), used('Known', { status: 'active' })]
const header =
  'tag,aliases,owner,campaigns,requiredFor,channels,from,until,status,successor,reason,approvedBy'
const remark = '# used once, first in a.md'

describe('a register that is begun', () => {
  test('as a table has all columns', () => {
    const row = `Spring${','.repeat(11)}`
    expect(addTo(undefined, 'r.csv', [used('Spring')]).text).toBe(`${header}\n${row}\n`)
    expect(addTo(undefined, 'r.TSV', [used('Spring')]).text).toBe(
      `${header}\n${row}\n`.replaceAll(',', '\t'),
    )
    expect(addTo('\uFEFF', 'r.csv', [used('Spring')]).text).toBe(`\uFEFF${header}\n${row}\n`)
  })

  test('as YAML says what an entry may have, and how each tag is used', () => {
    const spellings = [
      { tag: 'Spring', uses: 2 },
      { tag: 'spring', uses: 1 },
    ]
    expect(addTo(undefined, 'r.yaml', [used('Spring', { uses: 3, spellings })]).text).toMatch(
      /^# The hashtags[^]*\n\n- tag: Spring # used 3 times, also as #spring, first in a\.md\n$/u,
    )
  })
})

const continued: [why: string, path: string, text: string, more: string][] = [
  ['its own columns', 'r.csv', 'owner,tag,notes\nLee,Other,\n', ',Spring,\n'],
  ['no line break at its end', 'r.csv', 'tag\nOther', '\nSpring\n'],
  ['semicolons, a mark, CRLF', 'r.csv', '\uFEFFtag;"o;w"\r\nOther;"a\nb"\r\n', 'Spring;\r\n'],
  ['CR alone', 'r.csv', 'tag,owner\rOther,Lee\r', 'Spring,\r'],
  ['a header alone', 'r.csv', 'tag,aliases', '\nSpring,\nother,\n'],
  ['tabs', 'r.tsv', 'tag\ta,b\nOther\tx,y\n', 'Spring\t\n'],
  ['aliases in a cell', 'r.csv', 'tag,aliases\nA,"x; other"\n', 'Spring,\n'],
  ['quoted cells', 'r.csv', 'tag,owner\nother,"a ""b"", c"\n', 'Spring,\n'],
  ['a list at the margin', 'r.yaml', '- Other\n', `- tag: Spring ${remark}\n`],
  ['a list with a mark', 'r.yaml', '\uFEFF- Other\n', `- tag: Spring ${remark}\n`],
  [
    'an indented list, CRLF, no break at its end',
    'r.yaml',
    '# Ours\r\n  - tag: Other\r\n    owner: Lee',
    `\r\n  - tag: Spring ${remark}\r\n`,
  ],
  ['aliases in a list', 'r.yml', '- {tag: A, aliases: [Other]}\n', `- tag: Spring ${remark}\n`],
  ['comments alone', 'r.yaml', '# Ours', `\n- tag: Spring ${remark}\n- tag: other ${remark}\n`],
]

describe('a register that is there goes on as it was', () => {
  for (const [why, path, text, more] of continued)
    test(why, () => {
      expect(addTo(text, path, spring).text).toBe(text + more)
    })

  test('and stays as it is where nothing lacks', () => {
    for (const [path, text] of [
      ['r.csv', 'tag\nSpring\nOTHER'],
      ['r.yaml', '- Spring\n- OTHER'],
    ] as const)
      expect(addTo(text, path, spring)).toEqual({ text, added: [], doubtful: [] })
  })

  // Tags of Bluesky may hold nearly anything.
  const tag = fc
    .string({ unit: fc.constantFrom(...'aB1_,;"\'|-é#:{}[]&*!ß字'), minLength: 1, maxLength: 6 })
    .filter((text) => text.trim() === text)
  const cell = fc.string({ unit: fc.constantFrom(...'ab ,;\t"\n'), maxLength: 5 })
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const entriesOf = (path: string, text: string) => {
    const source = { path, text }
    const { node } = readDataFile(source, path, { source, span: { start: 0, end: 0 } })
    return node && (plain(node) as readonly unknown[])
  }

  test('whatever stands in it, and whatever the tags are', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(tag, { selector: (each) => each.replaceAll('_', '').toLowerCase() }),
        fc.array(fc.tuple(cell, cell), { maxLength: 3 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        (tags, cells, delimiter, end, closed) => {
          const path = delimiter === '\t' ? 'r.tsv' : 'r.csv'
          const rows = [['owner', 'tag'], ...cells].map((row) => row.map(quoted).join(delimiter))
          const text = rows.join(end) + (closed ? end : '')
          const { text: now, added } = addTo(
            text,
            path,
            tags.map((each) => used(each)),
          )
          const old = entriesOf(path, text) ?? []
          expect(now.startsWith(text)).toBe(true)
          expect(entriesOf(path, now)).toEqual([
            ...old,
            ...added.map((each) => ({ tag: each.tag })),
          ])
          const begun = addTo(undefined, 'r.yaml', added)
          if (added.length > 0) expect(entriesOf('r.yaml', begun.text)).toHaveLength(added.length)
        },
      ),
      { numRuns: 500 },
    )
  })
})

const refused: [why: string, path: string, text: string, said: RegExp][] = [
  ['a map', 'r.yaml', 'tags: [a]', /no list of tags/u],
  ['a list in brackets', 'r.yaml', '[a, b]', /no list of tags/u],
  ['broken YAML', 'r.yaml', '- a\n- [', /./u],
  ['two documents', 'r.yaml', '- a\n---\n- b', /several YAML documents/u],
  ['a closed document', 'r.yaml', '- a\n...\n', /left as it is/u],
  ['a broken table', 'r.csv', 'tag,owner\na\n', /has `1` cells, expected `2`/u],
  ['an unclosed quote', 'r.csv', 'tag,owner\n"a,b\n', /never closed/u],
  ['no column of tags', 'r.csv', 'Tag,owner\na,b\n', /has no column `tag`/u],
]

describe('what can’t be added to is refused', () => {
  for (const [why, path, text, said] of refused)
    test(why, () => {
      expect(() => addTo(text, path, spring)).toThrow(CopydeskError)
      expect(() => addTo(text, path, spring)).toThrow(said)
    })
})

describe('doubtful tags', () => {
  const doubts = [{ code: 'colour' as const, message: 'may be a colour' }]
  const tags = [used('Spring'), used('aabbcc', { doubts }), used('null', { doubts })]

  test('are comments in YAML, once', () => {
    const { text, added, doubtful } = addTo('  - Other\n', 'r.yaml', tags)
    expect([added.length, doubtful.length]).toEqual([1, 2])
    expect(text.split('\n').slice(1)).toEqual([
      `  - tag: Spring ${remark}`,
      '  # - tag: aabbcc # may be a colour; used once, first in a.md',
      '  # - tag: "null" # may be a colour; used once, first in a.md',
      '',
    ])
    expect(addTo(text, 'r.yaml', tags).text).toBe(text)
  })

  test('are left out of a table', () => {
    expect(addTo('tag\nOther\n', 'r.csv', tags).text).toBe('tag\nOther\nSpring\n')
  })

  test('alone begin no list', () => {
    expect(addTo(undefined, 'r.yaml', tags.slice(1)).text).toBe('')
    expect(addTo('# Ours\n', 'r.yaml', tags.slice(1)).text).toBe('# Ours\n')
  })

  test('a path that is no name does not end a comment', () => {
    const { text } = addTo(undefined, 'r.yaml', [used('A', { path: 'a\n- tag: B\r.md' })])
    expect(text.split(/[\r\n]/u).filter((line) => line.startsWith('-'))).toHaveLength(1)
  })
})
