import { documented, type Detector, type Hit } from './detector.js'
import { formats } from './secret-formats.js'
import { findVisible } from './without-hidden.js'

/** What stands where a secret would: `AKIAIOSFODNN7EXAMPLE`, `<your key>`, a word of a manual. */
const placeholder =
  /example|sample|dummy|placeholder|your[_-]?|xxxx|\*{3}|\.{3}|#{3}|0{8}|test[_-]?key|redacted|changeme|replace[_-]|foobar|password$|\$\{|%\(/iu
/** Addresses of manuals and of one's own machine: `user:password@localhost`. */
const template =
  /^(?:([^:]{1,64}):\1@|[^:]{1,64}:(?:my)?(?:password|passwd|secret|1111|1234|admin|root)@|[^@]{1,200}@(?:localhost|127\.))/iu
/** `password: Tr0ub4dor&3`, `the password is …`. */
const said =
  /(?<![\p{L}\p{N}])(?:pass(?:word|wd|code|phrase)?|pwd|passwort|mot de passe|contraseña|secret(?: key)?|api[ _-]?(?:key|token)|access[ _-]?(?:key|token)|auth[ _-]?token|client[ _-]?secret)(?:\s{0,2}[:=]\s{0,2}|\s(?:is|ist|est|es)[: ]\s{0,2})["'`]?([^\s"'`,;<>(){}]{6,128})/giu
/** `const fooToken = "…"`, `FOO_KEY=…`, `"foo_secret": "…"`: code and settings that somebody pasted. */
const assigned =
  /(?<![\p{L}\p{N}?&])[\w.-]{0,40}(?:key|token|secret|passw(?:or)?d|pwd|credential|auth|login|access_id|client_?id)[\w.-]{0,20}["'\]]{0,2}[ \t]{0,3}(?:=>|:=|::=|=|:)[ \t]{0,3}["'`\\]{0,4}([\w.=+/~@|!$&%^*-]{12,200})/giu

export const secret: Detector = {
  type: 'SECRET',
  label: 'a password, a key or a token',
  mask: '[secret]',
  remedy: 'Take it out, and replace it where it is used: once written it is no secret any more',
  find: ({ text }) => findVisible(text, findSecrets),
  examples: {
    bad: [
      'The key is ⟦AKIAQ3EGRPZ7LWTBM2XN⟧',
      'token: ⟦ghp_aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF3gH6⟧',
      'hidden ⟦ghp_aB3dE6gH9jK2mN5\u200bpQ8sT1vW4yZ7bC0dF3gH6⟧',
      'password: ⟦Tr0ub4dor&3⟧',
      'const globexToken = "⟦q7vd3k9x1m5z8b2n4c6w0p7r⟧"',
      'postgres://⟦app:s3cr3tPa55@db.globex.com⟧/x',
    ],
    good: [
      'AKIAIOSFODNN7EXAMPLE is in every manual',
      'password: yourpassword',
      'The password is on the board in the kitchen',
      'Your passwords are safe with us',
      'The secret: patience.',
      'Login: https://www.fairlead.com/account/2026',
      'key: the-blue-one-on-the-hook',
    ],
  },
}

function findSecrets(text: string): readonly Hit[] {
  const hits: Hit[] = []
  for (const { marks, pattern } of formats) {
    if (!marks.some((mark) => text.includes(mark))) continue
    for (const { 0: found, index } of text.matchAll(pattern)) {
      if (!isVaried(found) || template.test(found)) continue
      const confidence = placeholder.test(found) ? documented : 0.97
      hits.push({ start: index, end: index + found.length, confidence })
    }
  }
  for (const match of text.matchAll(said)) {
    const [found, value = ''] = match
    const start = match.index + found.length - value.length
    if (looksChosen(value) && !placeholder.test(value))
      hits.push({ start, end: start + value.length, confidence: 0.8 })
  }
  if (/[=:]/u.test(text))
    for (const match of text.matchAll(assigned)) {
      const [found, value = ''] = match
      const start = match.index + found.length - value.length
      if (looksRandom(value) && !placeholder.test(value))
        hits.push({ start, end: start + value.length, confidence: 0.75 })
    }
  return apart(hits)
}

/** Characters of three sorts, a digit among them: a word of a sentence is none. */
function looksChosen(value: string): boolean {
  const bare = value.replace(/[.!?…]+$/u, '')
  const sorts = [/\p{Ll}/u, /\p{Lu}/u, /\d/u, /[^\p{L}\p{N}]/u].filter((sort) => sort.test(bare))
  return bare.length >= 6 && sorts.length >= 3 && /\d/u.test(bare) && !/^https?:/iu.test(bare)
}

/** Letters and digits in turns, and hardly any of them twice: no words, no number, no address of a page. */
function looksRandom(value: string): boolean {
  if (
    !/\d/u.test(value) ||
    !/[a-z]/iu.test(value) ||
    /:\/\/|^www\.|\.\w{2,4}\/|^[\w.]+@\w/iu.test(value)
  )
    return false
  const turns = value.match(/\d+|[a-z]+/giu)?.length ?? 0
  return turns >= 5 && isVaried(value) && bitsOf(value) >= 3
}

/** Shannon's entropy of the characters, in bits a character. */
function bitsOf(value: string): number {
  const counts = new Map<string, number>()
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1)
  return [...counts.values()].reduce((bits, count) => {
    const share = count / value.length
    return bits - share * Math.log2(share)
  }, 0)
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
