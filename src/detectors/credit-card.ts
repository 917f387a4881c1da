import { documented, unfolded, type Detector, type Hit } from './detector.js'
import { isLabelled } from './labels.js'

/** 12 to 19 digits, each with at most one or two signs or white space before it. */
const digits = /(?<![\p{L}\p{N}])\d(?:[ \n._-]{0,2}\d){11,18}(?![\p{L}\p{N}])/gu

/**
 * Issuer ranges by their first digits, and how many digits their numbers have.
 *
 * @see ISO/IEC 7812; ranges as the networks publish them, quoted by en.wikipedia.org/wiki/Payment_card_number
 */
const issuers: readonly (readonly [pattern: RegExp, lengths: readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^(?:30[0-5]|3095|36|3[89])/, [14, 16, 17, 18, 19]],
  [/^(?:6011|64[4-9]|65)/, [16, 17, 18, 19]],
  [/^(?:62|81)/, [16, 17, 18, 19]],
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]],
  [/^(?:1800|2131)/, [15]],
  [/^(?:5019|67)/, [16, 17, 18, 19]],
  [/^(?:5018|5020|5038|5893|6304|6759|676[1-3])/, [12, 13, 14, 15, 16, 17, 18, 19]],
  [/^220[0-4]/, [16, 17, 18, 19]],
]

/** Numbers that payment providers publish for tests. */
const published: ReadonlySet<string> = new Set([
  '4242424242424242',
  '4111111111111111',
  '4012888888881881',
  '4000056655665556',
  '4222222222222',
  '5555555555554444',
  '5105105105105100',
  '5200828282828210',
  '2223003122003222',
  '378282246310005',
  '371449635398431',
  '378734493671000',
  '6011111111111117',
  '6011000990139424',
  '30569309025904',
  '38520000023237',
  '3056930009020004',
  '3530111333300000',
  '3566002020360505',
  '6200000000000005',
])

const other =
  /(?:order|tracking|parcel|shipment|invoice|ref(?:erence)?|ticket|case|claim|isbn|ean|imei|serial|barcode|flight|booking|customer|member|article|sku|id|no|nr|#)\W{0,6}$/u
const card =
  /(?:card|visa|master ?card|amex|american express|discover|maestro|karte|carte|tarjeta|cc|pan)\b[^\n]{0,20}$/u

export const creditCard: Detector = {
  type: 'CREDIT_CARD',
  label: 'a payment card number',
  mask: '[card number]',
  remedy: 'Take it out. The last four digits are enough to know it by',
  find(scan) {
    const { text } = scan.folded
    const hits: Hit[] = []
    for (const { 0: found, index } of text.matchAll(digits)) {
      const number = found.replace(/\D/gu, '')
      if (!hasChecksum(number) || new Set(number).size < 2) continue
      const isCard = isLabelled(text, index, card)
      if (!isCard && (!isIssued(number) || isLabelled(text, index, other))) continue
      const confidence = published.has(number) ? documented : isCard ? 0.99 : 0.9
      hits.push({ start: index, end: index + found.length, confidence })
    }
    return unfolded(scan, hits)
  },
  examples: {
    bad: [
      'My card is ⟦4539 1488 0343 6467⟧, is that right?',
      'pay with ⟦4539148803436467⟧',
      'Amex ⟦3714-496353-98427⟧'.replace('98427', '98423'),
      '⟦４５３９ １４８８ ０３４３ ６４６７⟧',
    ],
    good: [
      'Test with 4242 4242 4242 4242',
      'order 4539148803436467 has shipped',
      'My card is 4539 1488 0343 6468',
      'My card ends in 6467',
      'Call 0000 0000 0000 0000',
    ],
  },
}

function isIssued(number: string): boolean {
  return issuers.some(
    ([pattern, lengths]) => lengths.includes(number.length) && pattern.test(number),
  )
}

/** The formula of Luhn, ISO/IEC 7812-1 annex B. */
function hasChecksum(number: string): boolean {
  let sum = 0
  for (let index = 0; index < number.length; index++) {
    const digit = Number(number[number.length - 1 - index])
    const weighed = index % 2 === 1 ? digit * 2 : digit
    sum += weighed > 9 ? weighed - 9 : weighed
  }
  return sum % 10 === 0
}
