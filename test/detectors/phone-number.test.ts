import { describe, expect, test, vi } from 'vitest'
import { loadPolicy, PolicyError } from '../../src/index.js'
import { phoneNumber } from '../../src/detectors/phone-number/index.js'
import { phonePlans } from '../../src/on-demand/phone-plans.js'
import { fold } from '../../src/text/fold.js'

const found = (text: string): readonly (readonly [string, number])[] =>
  phoneNumber
    .find({ text, folded: fold(text) })
    .map(({ start, end, confidence }) => [text.slice(start, end), confidence])

const sure = (text: string) =>
  found(text)
    .filter(([, confidence]) => confidence >= 0.5)
    .map(([number]) => number)

describe('one number', () => {
  const written = [
    ['Sie erreichen Kim unter 0171 2345678.', '0171 2345678'],
    ['Appelez Zoé au 06 98 76 54 32 !', '06 98 76 54 32'],
    ['Llame a Ana: 655 43 21 09.', '655 43 21 09'],
    ['Liga para a Bia (11) 98765-4321', '(11) 98765-4321'],
    ['Her number is (212) 736-5000 x 12', '(212) 736-5000 x 12'],
    ['tel:+14157365000', 'tel:+14157365000'],
    ['電話 03-3224-9999 です', '03-3224-9999'],
    ['звоните +7 495 123-45-67', '+7 495 123-45-67'],
    ['+44 (0)20 7183 8750', '+44 (0)20 7183 8750'],
    ['call **0151 23456789** tonight', '0151 23456789'],
    ['call 0151\n23456789', '0151\n23456789'],
    ['call +٤٩ ٣٠ ٩٠١٨٢٠', '+٤٩ ٣٠ ٩٠١٨٢٠'],
    ['call 0151 2345 67\u200b89', '0151 2345 67\u200b89'],
    ['call +49 3O 9O1820', '+49 3O 9O1820'],
  ] as const
  for (const [text, number] of written) test(text, () => expect(sure(text)).toEqual([number]))
})

test('two numbers are two', () => {
  expect(sure('Kim: +49 30 901820 / Lee: +49 30 901821')).toEqual([
    '+49 30 901820',
    '+49 30 901821',
  ])
  expect(sure('Phones:\n0151 23456789\n0151 98765432')).toEqual(['0151 23456789', '0151 98765432'])
})

describe('no number', () => {
  const written = [
    'Seats 1200 to 1800, gates 10-18, 2025-11-26 09:00',
    'Raised $1 234 567 and 7 654 321 euros',
    'We grew from 1 234 567 to 12 345 678 readers',
    'Invoice 2025-0012345',
    'ISBN 978-3-16-148410-0',
    'Patch 10.0.19041.1 fixes 5000-10000 cases',
    'Article 0151234567 is back in stock',
    'https://example.com/p/01512345678?id=4915123456789',
    '#01512345678 and @01512345678',
    'Lotto: 03 11 19 24 36 41',
    'Scores 21-19, 18-21, 21-15',
    '0000 0000 0000',
    'We got 1200000 calls in 2024',
    'Flight 0151 234567',
    'Rovers 1989-91 Home shirt',
    'Fits 04-05 893/885 lamps',
  ]
  for (const text of written) test(text, () => expect(sure(text)).toEqual([]))
})

describe('numbers kept for stories', () => {
  const kept = [
    '020 7946 0123',
    '07700 900123',
    '030 23125123',
    '+33 1 99 00 12 34',
    '(02) 5550 1234',
  ]
  for (const number of kept)
    test(number, () => expect(found(`Call ${number}`).map(([, sure]) => sure)).toEqual([0.3]))
})

test('lines of the house are a guess', () =>
  expect(found('Call 1-800-736-5000').map(([, sure]) => sure)).toEqual([0.45]))

test('nothing is passed where the plans are not there', () => {
  vi.spyOn(phonePlans, 'get').mockReturnValue(undefined)
  const rule = '{id: a/b, kind: private-data, types: [PHONE_NUMBER]}'
  try {
    expect(() => loadPolicy(`copydesk: 1\nrules: [${rule}]`)).toThrow(PolicyError)
    expect(() => loadPolicy(`copydesk: 1\nrules: [${rule}]`)).toThrow(/numbering plans/u)
  } finally {
    vi.restoreAllMocks()
  }
})
