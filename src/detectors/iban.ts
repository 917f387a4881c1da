import { documented, unfolded, type Detector, type Hit } from './detector.js'

/** How many characters the numbers of each country have. @see ISO 13616, SWIFT IBAN Registry, as en.wikipedia.org/wiki/International_Bank_Account_Number quotes it */
const lengths: Readonly<Record<string, number>> = {
  ad: 24,
  ae: 23,
  al: 28,
  at: 20,
  az: 28,
  ba: 20,
  be: 16,
  bg: 22,
  bh: 22,
  bi: 27,
  br: 29,
  by: 28,
  ch: 21,
  cr: 22,
  cy: 28,
  cz: 24,
  de: 22,
  dj: 27,
  dk: 18,
  do: 28,
  ee: 20,
  eg: 29,
  es: 24,
  fi: 18,
  fk: 18,
  fo: 18,
  fr: 27,
  gb: 22,
  ge: 22,
  gi: 23,
  gl: 18,
  gr: 27,
  gt: 28,
  hn: 28,
  hr: 21,
  hu: 28,
  ie: 22,
  il: 23,
  iq: 23,
  is: 26,
  it: 27,
  jo: 30,
  kw: 30,
  kz: 20,
  lb: 28,
  lc: 32,
  li: 21,
  lt: 20,
  lu: 20,
  lv: 21,
  ly: 25,
  mc: 27,
  md: 24,
  me: 22,
  mk: 19,
  mn: 20,
  mr: 27,
  mt: 31,
  mu: 30,
  ni: 28,
  nl: 18,
  no: 15,
  om: 23,
  pk: 24,
  pl: 28,
  ps: 29,
  pt: 25,
  qa: 29,
  ro: 24,
  rs: 22,
  ru: 33,
  sa: 24,
  sc: 31,
  sd: 18,
  se: 24,
  si: 19,
  sk: 24,
  sm: 27,
  so: 23,
  st: 25,
  sv: 28,
  tl: 23,
  tn: 24,
  tr: 26,
  ua: 29,
  va: 22,
  vg: 24,
  xk: 20,
  ye: 30,
  ir: 26,
  ma: 28,
  mz: 25,
  dz: 26,
  ao: 25,
  cm: 27,
  cv: 25,
  mg: 27,
  ml: 28,
  sn: 28,
  ci: 28,
  bf: 28,
  bj: 28,
  tg: 28,
}

const shape = /(?<![\p{L}\p{N}])[a-z]{2}\d{2}(?:[ \n._-]{0,2}[a-z0-9]){8,30}/gu
/** Numbers that documentation uses. */
const published: ReadonlySet<string> = new Set([
  'gb29nwbk60161331926819',
  'de89370400440532013000',
  'gb82west12345698765432',
  'fr1420041010050500013m02606',
  'nl91abna0417164300',
])

export const iban: Detector = {
  type: 'IBAN_CODE',
  label: 'a bank account number (IBAN)',
  mask: '[bank account]',
  remedy: 'Take it out. Ask in private, or send people to a page behind a login',
  find(scan) {
    const { text } = scan.folded
    if (!/[a-z]{2}\d{2}/u.test(text)) return []
    const hits: Hit[] = []
    for (const { 0: found, index } of text.matchAll(shape)) {
      const length = lengths[found.slice(0, 2)]
      const end = length === undefined ? undefined : endOf(found, length)
      if (end === undefined) continue
      if (/[\p{L}\p{N}]/u.test(text[index + end] ?? '')) continue
      const number = found.slice(0, end).replace(/[^a-z0-9]/gu, '')
      if (!hasChecksum(number)) continue
      const confidence = published.has(number) ? documented : 0.98
      hits.push({ start: index, end: index + end, confidence })
    }
    return unfolded(scan, hits)
  },
  examples: {
    bad: [
      'Send it to ⟦DE12 5001 0517 0648 4898 90⟧ today',
      'Send it to ⟦de12500105170648489890⟧',
      '⟦ＤＥ12 5001 0517 0648 4898 90⟧',
    ],
    good: [
      'DE89 3704 0044 0532 0130 00 is in every manual',
      'Send it to DE13 5001 0517 0648 4898 90 today',
      'Flight DE12 500 leaves at nine',
    ],
  },
}

/** Where the first so many letters and digits end. */
function endOf(found: string, count: number): number | undefined {
  let seen = 0
  for (let index = 0; index < found.length; index++)
    if (/[a-z0-9]/u.test(found[index] ?? '') && ++seen === count) return index + 1
  return undefined
}

/** ISO 7064 MOD 97-10, digit by digit. */
function hasChecksum(number: string): boolean {
  let rest = 0
  for (const character of number.slice(4) + number.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97
  }
  return rest === 1
}
