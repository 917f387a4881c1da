import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { resolvePlain } from '../../src/syntax/core-schema.js'

const piece = fc.constantFrom(
  '0',
  '7',
  '9',
  '-',
  '+',
  '.',
  'e',
  'E',
  'x',
  'o',
  'a',
  'F',
  '_',
  '.inf',
  '.Inf',
  '.nan',
  '.NaN',
  'true',
  'True',
  'FALSE',
  'null',
  'NULL',
  '~',
  'no',
  'Yes',
  'on',
  'n',
  't',
)
const plain = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''))

test('resolves what the parser resolves', () => {
  fc.assert(
    fc.property(plain, (text) => {
      fc.pre(text !== '-' && text !== '---' && text !== '...')
      expect(resolvePlain(text)).toBe(parseDocument(text).toJS())
    }),
    { numRuns: 5000 },
  )
})

test('nothing is null', () => {
  expect(resolvePlain('')).toBeNull()
})

test('a long number that is none is given up in linear time', () => {
  const started = performance.now()
  for (const text of [
    `${'1'.repeat(60_000)}x`,
    `${'1.'.repeat(30_000)}`,
    `.${'1'.repeat(60_000)}e`,
  ])
    expect(resolvePlain(text)).toBe(text)
  expect(performance.now() - started).toBeLessThan(200)
})
