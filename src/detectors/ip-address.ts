import { documented, unfolded, type Detector, type Hit } from './detector.js'
import { isLabelled } from './labels.js'

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)'
const dot = '(?:\\.|\\[\\.\\]|\\(\\.\\)|\\[dot\\]|\\(dot\\)| {1,2}dot {1,2})'
const v4 = new RegExp(
  `(?<![\\p{L}\\p{N}.:-])${octet}(?:${dot}${octet}){3}(?!(?:\\.?[\\p{L}\\p{N}-]))`,
  'gu',
)
const v6 =
  /(?<![\p{L}\p{N}:.])[\da-f]{0,4}(?::[\da-f]{0,4}){2,8}(?:\.\d{1,3}){0,3}(?:%[\da-z]{1,15})?(?![\p{L}\p{N}:])/gu
/** Kept for documentation (RFC 5737, RFC 3849), of one's own machine, of nobody. */
const reserved = /^(?:192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|127\.|0\.|255\.|2001:0?db8:|::1?$)/u
/** Of a network inside a house (RFC 1918, RFC 3927, RFC 4193). */
const inner = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|f[cd][\da-f]{2}:|fe80:)/u
const version =
  /(?:\bv|version|release|chrome|firefox|safari|build|firmware|ios|android|§|section|chapter|kapitel)\W{0,3}$/u

export const ipAddress: Detector = {
  type: 'IP_ADDRESS',
  label: 'an IP address',
  mask: '[IP address]',
  remedy: 'Take it out',
  find(scan) {
    const { text } = scan.folded
    const hits: Hit[] = []
    const add = (start: number, found: string): void => {
      const address = found
        .replace(/ {1,2}dot {1,2}|\[dot\]|\(dot\)/gu, '.')
        .replace(/[[\]()]/gu, '')
      if (isLabelled(text, start, version)) return
      const confidence = reserved.test(address) ? documented : inner.test(address) ? 0.6 : 0.85
      hits.push({ start, end: start + found.length, confidence })
    }
    if (/\d ?(?:[.[(]|dot)/u.test(text))
      for (const { 0: found, index } of text.matchAll(v4)) add(index, found)
    if (text.includes(':'))
      for (const { 0: found, index } of text.matchAll(v6)) if (isV6(found)) add(index, found)
    return unfolded(
      scan,
      hits.sort((a, b) => a.start - b.start),
    )
  },
  examples: {
    bad: [
      'The server at ⟦81.2.69.142⟧ is down',
      'Reach us at ⟦2a02:6b8:0:3400::1⟧',
      '⟦81[.]2[.]69[.]142⟧',
    ],
    good: [
      'Use 192.0.2.1 in examples',
      'Version 10.0.19.1 is out',
      'Open 10:30:00 to 11:00:00',
      'Chapter 1.2.3.4',
      'It costs 1.299.000.00',
    ],
  },
}

/** Eight groups, or fewer with one `::`; the last two may be written as an IPv4 address. Times of day have fewer groups. */
function isV6(found: string): boolean {
  const [address = ''] = found.split('%')
  const [, v4Part] = /(?:^|:)(\d{1,3}(?:\.\d{1,3}){3})$/u.exec(address) ?? []
  if (
    v4Part === undefined
      ? address.includes('.')
      : v4Part.split('.').some((part) => Number(part) > 255)
  )
    return false
  const plain = v4Part === undefined ? address : `${address.slice(0, -v4Part.length)}0:0`
  const halves = plain.split('::')
  if (halves.length > 2) return false
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  if (groups.some((group) => group === '' || group.length > 4)) return false
  if (halves.length === 1) return groups.length === 8
  // `::` alone is punctuation, and `a::b` code, more often than an address.
  return groups.length <= 7 && (groups.length >= 2 || /\d/u.test(plain))
}
