import { findEmails } from '../text/addresses/emails.js'
import { isKnownDomain } from '../text/addresses/known-domains.js'
import { documented, unfolded, type Detector, type Hit, type Scan } from './detector.js'
import { isLabelled } from './labels.js'

/** Domains that are kept for examples (RFC 2606, RFC 6761). */
const reserved =
  /(?:^|[@.])(?:example\.(?:com|net|org)|(?:[\w-]+\.)*(?:example|test|invalid|localhost))$/u

/** Signs with white space on one side alone are mentions: `Hi @kim.example`. */
const at = String.raw`(?:\s{0,3}[([{<]\s?(?:at|@)\s?[)\]}>]\s{0,3}|\s{1,3}(?:at|@)\s{1,3}|@\s{1,3})`
const dot = String.raw`(?:\s{0,3}[([{<]\s?(?:dot|\.)\s?[)\]}>]\s{0,3}|\s{1,3}(?:dot|\.)\s{1,3}|\s\.|\.\s(?=[a-z]{2,4}\b))`
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
      .map(({ start, end }): Hit => {
        const isKept = reserved.test(text.slice(start, end))
        return { start, end, confidence: isKept ? documented : 0.95 }
      })
    if (!/@|\bat\b/u.test(text)) return unfolded(scan, plain)
    const hidden = Array.from(text.matchAll(spelt), ({ 0: found, index }): Hit => ({
      start: index,
      end: index + found.length,
      confidence: 0.85,
    })).filter(({ start, end }) => isSpelt(text.slice(start, end)) && isMeant(scan, start, end))
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
      'or write to ⟦jane at globex dot com⟧',
      'or ⟦jane.doe at globex dot com⟧',
      'or ⟦jane@globex⟧'.replace('⟧', '.com⟧'),
      'full width ⟦ｊａｎｅ＠ｇｌｏｂｅｘ．ｃｏｍ⟧',
    ],
    good: [
      'Write to jane@example.com',
      'Meet us at globex dot studio at nine',
      'Learn more at globex [dot] com',
      '@jane@mastodon.social is a handle',
      'Thank you @kim.bsky.social for the invitation',
      'Meet us at Hall 17 at the dot com summit',
      'We are at pier 2. Com',
      'look at this.com',
    ],
  },
}

function isAddress(address: string): boolean {
  return /\.(?:\p{L}{2,24}|xn--[a-z0-9]{2,59})$/u.test(address.slice(address.lastIndexOf('@') + 1))
}

/** Who is told how to write to somebody. */
const invited =
  /(?:mail|contact|write|reach|ping|send|dm|pm|kontakt|schreib|écri)\w*\W[^\n]{0,20}$/u

/** A plain `at` is most often a word: the name before it has a digit, a sign or a capital of its own, or somebody is told to write there. */
function isMeant({ text, folded }: Scan, start: number, end: number): boolean {
  const found = folded.text.slice(start, end)
  if (!/^\S+\s{1,3}at\s/u.test(found)) return true
  const place = folded.unfold(start, end)
  const name = text.slice(place.start, place.end).split(/\s/u)[0] ?? ''
  return /[\d._%+-]|\p{Ll}\p{Lu}/u.test(name) || isLabelled(folded.text, start, invited)
}

/** Words that stand before `dot com` in a sentence. */
const noDomain = /@(?:the|a|an|our|your|this|that|their|his|her|its|any|some)\./u

/**
 * A spelt one needs the sign or a spelt dot, a name with letters, and a domain that there may be; `look at this.com` is a sentence, `Hall 17 at the
 * dot com` is one, too.
 */
function isSpelt(found: string): boolean {
  const plain = found
    .replace(/\s*[([{<]?\s?(?:@|\bat\b)\s?[)\]}>]?\s*/u, '@')
    .replace(/\s*[([{<]\s?(?:dot|\.)\s?[)\]}>]\s*|\s+dot\s+|\s*\.\s*/gu, '.')
  const hasSign = /@|[([{<]\s?at/u.test(found)
  const hasWord = /\bdot\b/u.test(found)
  const domain = plain.slice(plain.indexOf('@') + 1)
  const isDomain = isKnownDomain(domain) || (hasWord && /\.\p{L}{2}$/u.test(domain))
  return (
    (hasSign || hasWord) &&
    isAddress(plain) &&
    isDomain &&
    !reserved.test(plain) &&
    !noDomain.test(plain) &&
    !/^\d+@/u.test(plain)
  )
}
