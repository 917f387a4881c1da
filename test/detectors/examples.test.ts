import { describe, expect, test } from 'vitest'
import { detectors, type Hit } from '../../src/detectors/index.js'
import { fold } from '../../src/text/fold.js'
import { marked } from '../text/view-of.js'

/** What a rule finds that says nothing else. */
const sure = (hits: readonly Hit[]): readonly Hit[] =>
  hits.filter(({ confidence }) => confidence >= 0.5)

for (const { type, find, examples } of detectors)
  describe(type, () => {
    for (const example of examples.bad)
      test(`is in: ${example}`, () => {
        const { text, spans } = marked(example)
        const hits = sure(find({ text, folded: fold(text) }))
        expect(hits.map(({ start, end }) => ({ start, end }))).toEqual(spans)
      })
    for (const text of examples.good)
      test(`is not in: ${text}`, () => expect(sure(find({ text, folded: fold(text) }))).toEqual([]))
  })

describe('however long', () => {
  const shapes = [
    '1',
    '1 ',
    '@',
    'a@',
    'a@a.',
    'de12',
    '1.',
    ':',
    'a:',
    '0x',
    'bc1',
    'eyJ',
    'sk-',
    'password: ',
    '-----BEGIN PRIVATE KEY-----',
    'a at b dot ',
    '\u200b',
    '://a:',
    '+1 (',
    '0301234567 ',
    'call 1',
    '1 (',
    '+',
    '0 0o ',
  ]
  for (const shape of shapes)
    test(JSON.stringify(shape), () => {
      const time = (length: number): number => {
        const text = shape.repeat(Math.ceil(length / shape.length))
        const start = process.hrtime.bigint()
        for (const { find } of detectors) find({ text, folded: fold(text) })
        return Number(process.hrtime.bigint() - start) / 1e6
      }
      time(1000)
      // Far above what is linear, far below what is not.
      expect(time(100_000)).toBeLessThan(5000)
    })
})
