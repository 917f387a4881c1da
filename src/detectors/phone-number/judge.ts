import { phonePlans, type PhonePlans } from '../../on-demand/phone-plans.js'
import { documented } from '../detector.js'
import type { Candidate } from './candidates.js'
import { isDocumented, isService } from './documented.js'
import type { Surroundings } from './words.js'

/** Countries whose numbers are known by their groups alone, as people write them at home. */
const regions = [
  'US',
  'GB',
  'DE',
  'FR',
  'IT',
  'ES',
  'NL',
  'BE',
  'CH',
  'SE',
  'AU',
  'NZ',
  'BR',
  'MX',
  'AR',
  'IN',
  'ZA',
  'JP',
  'KR',
  'TR',
  'PH',
  'PK',
  'ID',
  'IL',
  'GR',
  'UA',
  'FI',
  'RO',
  'NG',
  'CN',
]

const date =
  /^(?:(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2}|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?=$|\s)/u
const years = /^(?:19|20)\d{2}\s?[-/]\s?(?:(?:19|20)?\d{2})$/u

/** How people write their numbers at home, and where. */
const shapes: readonly (readonly [
  shape: RegExp,
  regions: readonly string[],
  confidence: number,
])[] = [
  [/^(?:1[ .-]?)?\(\d{3}\) ?[.-]?\d{3}[ .-]\d{4}$/u, ['US'], 0.75],
  [/^(?:1[ .-])?\d{3}([.-])\d{3}\1\d{4}$/u, ['US'], 0.65],
  [/^\(?0\d{1,5}\)?(?:[ ./-]{1,3}\d{2,8}){1,4}$/u, regions, 0.6],
  [/^0 \(?\d{2,4}\)?(?: \d{2,4}){2,3}$/u, regions, 0.55],
  [/^\(\d{2,3}\) ?9?\d{3,4}[ -]\d{4}$/u, ['BR', 'MX'], 0.6],
  [/^[67]\d{2} \d{2} \d{2} \d{2}$/u, ['ES'], 0.55],
  [/^5\d{2}([ .-])\d{3}\1\d{2}\1\d{2}$/u, ['TR'], 0.55],
]
/** With the calling code of a country and no `+`. */
const abroad = /^\d{1,3}-\d{2,3}-\d{3}-\d{4}$/u
/** Not in groups: no more than a guess. */
const plain = /^0\d{9,10}$/u
const bare = /^[2-9]\d{9}$/u

/** Looks numbers up, so often in a text and no more: posts hold few, and what holds thousands is none. */
export interface Lookup {
  check(number: string, region?: string): 'valid' | 'possible' | undefined
  isCode(code: string): boolean
}

const mostLookups = 400

export function lookup(): Lookup {
  let plans: PhonePlans | undefined
  let left = mostLookups
  return {
    check(number, region) {
      plans ??= phonePlans.get()
      if (!plans) return undefined
      // Beyond that a number is taken for one: what is private is rather hidden once too often.
      return left-- > 0 ? plans.check(number, region) : 'possible'
    },
    isCode: (code) => (plans ??= phonePlans.get())?.callingCodes.has(code) ?? false,
  }
}

/** How sure it is that a candidate is a telephone number; 0: it is none. */
export function confidenceOf(candidate: Candidate, around: Surroundings, numbers: Lookup): number {
  const { number } = candidate
  if (around.linkStart !== undefined) return 0.95
  const fewest = around.isNamed ? 2 : 3
  if (around.isOther || isDate(candidate) || new Set(number).size < fewest) return 0
  const sure = rated(candidate, around.isNamed, numbers)
  if (sure === 0) return 0
  if (isDocumented(number.replace(/^00/u, '+'))) return documented
  return isService(number) ? Math.min(sure, 0.45) : sure
}

function isDate({ written }: Candidate): boolean {
  return date.test(written) || years.test(written)
}

function rated(candidate: Candidate, isNamed: boolean, numbers: Lookup): number {
  const { number, written, isGrouped } = candidate
  if (number.startsWith('+')) {
    const known = numbers.check(number)
    if (known === 'valid') return 0.9
    return isNamed ? 0.8 : known === 'possible' ? 0.6 : 0
  }
  const outside = /^(?:00|011)([1-9]\d{6,14})$/u.exec(number)?.[1]
  if (outside !== undefined && numbers.check(`+${outside}`) === 'valid')
    return isGrouped || isNamed ? 0.85 : 0.6
  if (isNamed && number.length <= 15) return 0.8
  for (const [shape, where, confidence] of shapes)
    if (
      number.length >= 9 &&
      !isMixed(written) &&
      shape.test(written) &&
      where.some((region) => numbers.check(number, region) === 'valid')
    )
      return confidence
  if (abroad.test(written)) return numbers.check(`+${number}`) === 'valid' ? 0.5 : 0
  const where = plain.test(written)
    ? regions
    : candidate.isAlone && bare.test(written)
      ? ['US', 'TR']
      : []
  return where.some((region) => numbers.check(number, region) === 'valid') ? 0.4 : 0
}

/** Three sorts of signs between digits stand in lists of other things. */
function isMixed(written: string): boolean {
  return new Set(written.replace(/[\do()]/gu, '')).size > 2
}
