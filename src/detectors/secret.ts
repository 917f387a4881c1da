import type { Detector, Hit } from './detector.js'
import { formats } from './secret-formats.js'

/** What stands where a secret would: `sk_live_XXXX`, `<your key>`, a word of a manual. */
const placeholder =
  /example|sample|dummy|placeholder|your[_-]?|xxxx|\*{3}|\.{3}|1234567890|0{8}|test[_-]?key|redacted|changeme/iu
const assigned =
  /(?<![\p{L}\p{N}])(?:pass(?:word|wd|code|phrase)?|pwd|passwort|mot de passe|contraseña|secret(?: key)?|api[ _-]?(?:key|token)|access[ _-]?(?:key|token)|auth[ _-]?token|client[ _-]?secret)(?: (?:is|ist|est|es))?\s{0,2}[:=]?\s{0,2}["'`]?([^\s"'`,;<>(){}]{6,128})/giu

export const secret: Detector = {
  type: 'SECRET',
  label: 'a password, a key or a token',
  mask: '[secret]',
  remedy: 'Take it out, and replace it where it is used: once written it is no secret any more',
  find({ text }) {
    const hits: Hit[] = []
    for (const { marks, pattern } of formats) {
      if (!marks.some((mark) => text.includes(mark))) continue
      for (const { 0: found, index } of text.matchAll(pattern))
        if (!placeholder.test(found) && isVaried(found))
          hits.push({ start: index, end: index + found.length, confidence: 0.97 })
    }
    for (const match of text.matchAll(assigned)) {
      const [found, value = ''] = match
      const start = match.index + found.length - value.length
      if (!/[:=]|\bis\b|\bist\b|\best\b/iu.test(found.slice(0, -value.length))) continue
      if (!looksSecret(value) || placeholder.test(value)) continue
      hits.push({ start, end: start + value.length, confidence: 0.8 })
    }
    return apart(hits)
  },
  examples: {
    bad: [
      'The key is ⟦AKIAQ3EGRPZ7LWTBM2XN⟧',
      'token: ⟦ghp_aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF3gH6⟧',
      'password: ⟦Tr0ub4dor&3⟧',
      'postgres://⟦app:s3cr3tPa55@db.globex.com⟧/x',
    ],
    good: [
      'AKIAIOSFODNN7EXAMPLE is in every manual',
      'password: yourpassword',
      'The password is on the board in the kitchen',
      'Your passwords are safe with us',
      'The secret: patience.',
    ],
  },
}

/** Letters of several sorts, or digits among them: a word of a sentence is none. */
function looksSecret(value: string): boolean {
  const bare = value.replace(/[.!?…]+$/u, '')
  const sorts = [/\p{Ll}/u, /\p{Lu}/u, /\d/u, /[^\p{L}\p{N}]/u].filter((sort) => sort.test(bare))
  return bare.length >= 6 && sorts.length >= 3 && /\d/u.test(bare) && !/^https?:/iu.test(bare)
}

/** Whether characters differ enough for something that was made by chance. */
function isVaried(found: string): boolean {
  return new Set(found).size >= Math.min(10, found.length / 3)
}

/** The first of those that overlap, the longest at equal starts. */
function apart(hits: readonly Hit[]): readonly Hit[] {
  const kept: Hit[] = []
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit)
  return kept
}
