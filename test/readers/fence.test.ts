import { describe, expect, test } from 'vitest'
import { readOpening } from '../../src/readers/fence.js'

const cases: [why: string, text: string, type: string, content: string, body: string][] = [
  ['no front matter', 'Hello\n', 'none', '', 'Hello\n'],
  ['plain', '---\na: 1\n---\nHello', 'yaml', 'a: 1\n', 'Hello'],
  ['empty', '---\n---\nHello', 'yaml', '', 'Hello'],
  ['CRLF', '---\r\na: 1\r\n---\r\nHello', 'yaml', 'a: 1\r\n', 'Hello'],
  ['lone CR', '---\ra: 1\r---\rHello', 'yaml', 'a: 1\r', 'Hello'],
  ['blanks after the marks', '--- \t\na: 1\n---  \nHello', 'yaml', 'a: 1\n', 'Hello'],
  ['behind a BOM', '\uFEFF---\na: 1\n---\nHello', 'yaml', 'a: 1\n', 'Hello'],
  ['a BOM is no body', '\uFEFFHello', 'none', '', 'Hello'],
  ['dots close too', '---\na: 1\n...\nHello', 'yaml', 'a: 1\n', 'Hello'],
  ['closed by the last line', '---\na: 1\n---', 'yaml', 'a: 1\n', ''],
  [
    'only the first block',
    '---\na: 1\n---\n---\nb: 2\n---\n',
    'yaml',
    'a: 1\n',
    '---\nb: 2\n---\n',
  ],
  [
    'a comment behind the dashes does not close',
    '---\na: 1\n--- # x\n',
    'unclosed',
    '',
    '---\na: 1\n--- # x\n',
  ],
  [
    'an indented line does not close',
    '---\na: |\n  x\n  ---\n---\nHello',
    'yaml',
    'a: |\n  x\n  ---\n',
    'Hello',
  ],
  ['never closed', '---\na: 1\nHello', 'unclosed', '', '---\na: 1\nHello'],
  ['one line is a thematic break', '---', 'none', '', '---'],
  ['four dashes are a thematic break', '----\na: 1\n---\n', 'none', '', '----\na: 1\n---\n'],
  ['not in the first line', '\n---\na: 1\n---\n', 'none', '', '\n---\na: 1\n---\n'],
  [
    'dashes and words are prose',
    '---Big news---\nHello\n---\n',
    'none',
    '',
    '---Big news---\nHello\n---\n',
  ],
  [
    'words far behind the dashes are prose',
    `---${' '.repeat(99)}a\n---\n`,
    'none',
    '',
    `---${' '.repeat(99)}a\n---\n`,
  ],
  ['another language', '---js\n({})\n---\nHello', 'foreign', '', 'Hello'],
  ['another language, never closed, is prose', '---js\nHello', 'none', '', '---js\nHello'],
  ['TOML', '+++\na = 1\n+++\nHello', 'foreign', '', 'Hello'],
  [
    'pluses and words are prose',
    '+++ Now open +++\nHello\n+++\n',
    'none',
    '',
    '+++ Now open +++\nHello\n+++\n',
  ],
]

describe('readOpening', () => {
  for (const [why, text, type, content, body] of cases) {
    test(why, () => {
      const opening = readOpening(text)
      expect(opening.type).toBe(type)
      expect(text.slice(opening.body)).toBe(body)
      if (opening.type === 'yaml') {
        expect(text.slice(opening.content.start, opening.content.end)).toBe(content)
      }
    })
  }
})
