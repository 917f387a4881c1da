import { findEmails } from '../text/addresses/emails.js'
import { isKnownDomain } from '../text/addresses/known-domains.js'
import { unfolded, type Detector, type Hit } from './detector.js'

/** Domains that are kept for examples (RFC 2606, RFC 6761). */
const reserved =
  /(?:^|[@.])(?:example\.(?:com|net|org)|(?:[\w-]+\.)*(?:example|test|invalid|localhost))$/u

const at = String.raw`(?:\s{0,3}[([{<]\s?(?:at|@)\s?[)\]}>]\s{0,3}|\s{1,3}(?:at|@)\s{1,3}|\s{1,3}@|@\s{1,3})`
const dot = String.raw`(?:\s{0,3}[([{<]\s?(?:dot|\.)\s?[)\]}>]\s{0,3}|\s{1,3}(?:dot|punkt|point|\.)\s{1,3}|\s\.|\.\s(?=[a-z]{2,4}\b))`
const name = String.raw`[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}`
const label = String.raw`[\p{L}\p{N}-]{1,63}`
/** `jane at globex dot com`: both are spelt out or set apart, or the one of them and the other plain. */
const spelt = new RegExp(
  `(?<![\\p{L}\\p{N}._%+@-])${name}(?:${at}|@)${label}(?:(?:${dot}|\\.)${label}){1,3}`,
  'gu',
)

export const email: Detector = {
  type: 'EMAIL_ADDRESS',
  label: 'an e-mail address',
  mask: '[e-mail address]',
  remedy: 'Take it out, or write the address of the team',
  find(scan) {
    const { text } = scan.folded
    const plain = findEmails(text)
      .filter(({ start, end }) => isAddress(text.slice(start, end)))
      .map(({ start, end }): Hit => ({ start, end, confidence: 0.95 }))
    if (!/@|\bat\b/u.test(text)) return unfolded(scan, plain)
    const hidden = Array.from(text.matchAll(spelt), ({ 0: found, index }): Hit => ({
      start: index,
      end: index + found.length,
      confidence: 0.85,
    })).filter(({ start, end }) => isSpelt(text.slice(start, end)))
    const all = [
      ...plain,
      ...hidden.filter(
        (hit) => !plain.some((each) => each.start < hit.end && each.end > hit.start),
      ),
    ]
    return unfolded(
      scan,
      all.sort((a, b) => a.start - b.start),
    )
  },
  examples: {
    bad: [
      'Write to ⟦jane.doe@globex.com⟧.',
      'Write to ⟦jane [at] globex [dot] com⟧',
      'or ⟦jane at globex dot com⟧',
      'or ⟦jane@globex⟧'.replace('⟧', '.com⟧'),
      'full width ⟦ｊａｎｅ＠ｇｌｏｂｅｘ．ｃｏｍ⟧',
    ],
    good: [
      'Write to jane@example.com',
      'Meet us at globex dot studio at nine',
      '@jane@mastodon.social is a handle',
      'We are at pier 2. Com',
      'look at this.com',
    ],
  },
}

function isAddress(address: string): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1)
  return /\.\p{L}{2,24}$/u.test(domain) && !reserved.test(address)
}

/** A spelt one needs the word or the sign of both, and a domain that there may be; `look at this.com` is a sentence. */
function isSpelt(found: string): boolean {
  const plain = found
    .replace(/\s*[([{<]?\s?(?:@|\bat\b)\s?[)\]}>]?\s*/u, '@')
    .replace(/\s*[([{<]\s?(?:dot|\.)\s?[)\]}>]\s*|\s+(?:dot|punkt|point)\s+|\s*\.\s*/gu, '.')
  const hasSign = /@|[([{<]\s?at/u.test(found)
  const hasWord = /\bdot\b|\bpunkt\b|\bpoint\b/u.test(found)
  return (
    (hasSign || hasWord) && isAddress(plain) && isKnownDomain(plain.slice(plain.indexOf('@') + 1))
  )
}
