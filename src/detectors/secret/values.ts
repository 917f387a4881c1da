import type { Hit } from '../detector.js'
import { bitsOf, isUnfilled, isVaried } from './placeholders.js'

/** `password: Tr0ub4dor&3`, `the password is …`. */
const said =
  /(?<![\p{L}\p{N}])(?:pass(?:word|wd|code|phrase)?|pwd|passwort|mot de passe|contraseña|secret(?: key)?|api[ _-]?(?:key|token)|access[ _-]?(?:key|token)|auth[ _-]?token|client[ _-]?secret)(?:\s{0,2}[:=]\s{0,2}|\s(?:is|ist|est|es)[: ]\s{0,2})["'`]?([^\s"'`,;<>(){}]{6,128})/giu
/** `const fooToken = "…"`, `FOO_KEY=…`, `"foo_secret": "…"`: code and settings that somebody pasted. */
const assigned =
  /(?<![\p{L}\p{N}?&])([\w.-]{0,40}(?:key|token|secret|passw(?:or)?d|pwd|credential|auth|login|access_id)[\w.-]{0,20})["'\]]{0,2}[ \t]{0,3}(?:=>|:{1,3}=|=|:)[ \t]{0,3}["'`\\]{0,4}([\w.=+/~@|!$&%^*-]{12,200})/giu
/** Names of what everybody may know. */
const open =
  /public|pub_?key|keyword|_id$|Id$|fingerprint|checksum|hash|sha\d|digest|author|monkey|keyboard|turnkey/iu

/** A text without any of these words has neither. */
const named = /key|token|secret|pass|pwd|contrase|credential|auth|login|access_id/iu

/** What words or a name say is a password or a key. */
export function namedSecrets(text: string): readonly Hit[] {
  if (!named.test(text)) return []
  return [...spoken(text), ...(/[=:]/u.test(text) ? pasted(text) : [])]
}

function spoken(text: string): readonly Hit[] {
  return Array.from(text.matchAll(said)).flatMap((match) => {
    const [found, value = ''] = match
    const start = match.index + found.length - value.length
    return looksChosen(value) && !isUnfilled(value)
      ? [{ start, end: start + value.length, confidence: 0.8 }]
      : []
  })
}

function pasted(text: string): readonly Hit[] {
  return Array.from(text.matchAll(assigned)).flatMap((match) => {
    const [found, name = '', value = ''] = match
    const start = match.index + found.length - value.length
    if (open.test(name) || isUnfilled(value)) return []
    if (looksRandom(value)) return [{ start, end: start + value.length, confidence: 0.75 }]
    // A number is a guess: nobody's words say more than that.
    const isNumber = /^\d{16,40}$/u.test(value) && /token|secret|passw/iu.test(name)
    return isNumber ? [{ start, end: start + value.length, confidence: 0.4 }] : []
  })
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
