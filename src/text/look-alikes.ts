import { normalized } from './normalize.js'

/**
 * Letters of other scripts (and a few symbols) that pass for a Latin letter in any company, by the letter they pass for.
 * Capitals stand by their own shape: `В` is `b`, while small `в` is in the second table.
 *
 * @see Unicode Technical Standard 39, confusables
 */
const close: Readonly<Record<string, string>> = {
  a: 'аАαΑᎪꭺᗅꓮ⍺ӑ',
  b: 'ВΒᏴᗷꓐЬƄᏏᖯꞴ',
  c: 'сСϲϹⲥⲤᏟꓚᴄ',
  d: 'ԁԀᎠꭰᗞᗪꓓᏧᑯꓒ',
  e: 'еЕΕᎬꭼⴹꓰ℮ҽҼϵ⋿',
  f: 'ϝϜᖴꓝ',
  g: 'ԌᏀꮐᏳꓖց',
  h: 'һҺНΗᎻꮋᕼꓧհ',
  i: 'іІιΙᎥꙇ⍳',
  j: 'јЈϳͿᎫꭻᒍꓙ',
  k: 'КκΚᏦᛕꓗⲔⲕ',
  l: 'ӏӀᏞꮮⳐⳑꓡⵏǀ',
  m: 'МΜᎷꮇᗰꓟⲘϺ',
  n: 'ΝꓠⲚոռ',
  o: 'оОοΟσⲟⲞօՕⵔꓳჿഠဝ߀०০੦୦௦౦೦൦๐၀〇ዐଠം',
  p: 'рРρΡⲣⲢᏢꮲᑭꓑ⍴',
  q: 'ԛԚⵕգզ',
  r: 'ᎡᏒꮢᖇꓣ',
  s: 'ѕЅՏᏕᏚꮪꓢ',
  t: 'ТτΤⲦᎢꓔ⊤⟙',
  u: 'υսՍꓴᑌ∪⋃',
  v: 'νѵѴᏙꮩᐯꓦⴸ',
  w: 'ԝԜѡᎳꮃᏔꓪ',
  x: 'хХχΧⲬⲭᕽ᙭ꓫⵝᚷ᙮',
  y: 'уУүҮΥγᎩᎽꓬⲨყ',
  z: 'ΖᏃꮓꓜ',
}

/** What passes for a Latin letter only right beside Latin letters. */
const loose: Readonly<Record<string, string>> = {
  b: 'вьβ',
  e: 'єεΣ',
  f: 'ք',
  h: 'н',
  i: 'ї',
  k: 'к',
  m: 'м',
  n: 'пηΠ',
  o: 'ѳӧөסهہھ',
  r: 'гᴦⲅ',
  s: 'տς',
  t: 'т',
  u: 'цա',
  v: 'טᴧ',
  w: 'шщωա',
  y: 'чýў',
  z: 'ζ',
}

/** Latin letters that serve only as signs of phonetics or as ornament, and pass for a plain one wherever they stand. */
const ornamental: Readonly<Record<string, string>> = {
  a: 'ɑᴀ',
  b: 'ʙᴃ',
  c: 'ᴄ',
  d: 'ᴅ',
  e: 'ᴇ',
  f: 'ꜰꬵẝꞙ',
  g: 'ɡɢ',
  h: 'ʜ',
  i: 'ɪɩ',
  j: 'ᴊ',
  k: 'ᴋ',
  l: 'ʟ',
  m: 'ᴍ',
  n: 'ɴ',
  o: 'ᴏᴑꬽ',
  p: 'ᴘ',
  q: 'ꞯ',
  r: 'ʀꭇꭈ',
  s: 'ꜱ',
  t: 'ᴛ',
  u: 'ᴜꭎꭒꞟ',
  v: 'ᴠ',
  w: 'ᴡ',
  y: 'ʏꭚỿ',
  z: 'ᴢ',
}

const closeLetters = invert(close)
const looseLetters = invert(loose)

/** From an ornamental Latin letter to the plain one. */
export const plainLetters: ReadonlyMap<string, string> = invert(ornamental)

function invert(table: Readonly<Record<string, string>>): Map<string, string> {
  const letters = new Map<string, string>()
  for (const [latin, alike] of Object.entries(table))
    for (const letter of alike) letters.set(letter, latin)
  return letters
}

const none: ReadonlyMap<number, string> = new Map()

/** What a character is to someone who looks for disguised Latin words. */
const role = {
  /** Ends a word. */
  boundary: 1,
  /** Part of a word, but says nothing of its script: a digit, a mark, a zero-width character. */
  neutral: 2,
  latin: 3,
  close: 4,
  loose: 5,
  /** A letter of another script that looks like none of ours. */
  foreign: 6,
} as const

// Each of these looks at one character.
const latinLetter = /^\p{Script=Latin}$/u
const letter = /^\p{L}$/u
const neutral = /^[\p{N}\p{M}\p{Default_Ignorable_Code_Point}]$/u

/** Nothing but marks. */
const isMark = /^\p{M}+$/u
/** Any Latin letter in a text. */
const anyLatin = /\p{Script=Latin}/u

/** Roles by code unit, filled as characters are met: 0 for one not met yet. Characters beyond are asked for each time. */
const roles = new Uint8Array(0x10000)

/** Whether a character has a Latin look-alike at all. Asked once a character, so it may be slow. */
export function isLookAlike(character: string): boolean {
  return latinFor(character) !== undefined
}

/** By its own shape first: Unicode's compatibility form may look different. */
function latinFor(character: string): string | undefined {
  return closeFor(character) ?? lookUp(looseLetters, character)
}

function closeFor(character: string): string | undefined {
  return lookUp(closeLetters, character)
}

function lookUp(table: ReadonlyMap<string, string>, character: string): string | undefined {
  const plain = character.normalize('NFKC')
  const whole = table.get(character) ?? table.get(plain)
  if (whole !== undefined) return whole
  // A letter with a mark looks like the Latin letter with that mark.
  const [letter = '', ...marks] = plain.normalize('NFD')
  if (marks.length === 0 || !isMark.test(marks.join(''))) return undefined
  const latin = table.get(letter)
  // Three marks are more than any Latin letter has.
  return marks.length > 2 ? latin : latin && (latin + marks.join('')).normalize('NFC')
}

/**
 * Finds the letters that disguise Latin words.
 *
 * - A word that mixes Latin letters with look-alikes, and with no other letters: `gаrаntee` with two Cyrillic `а`.
 * - A word wholly of close look-alikes, in a text with Latin words whose other words of that script look Latin as well:
 *   one genuine Russian word, and `сор` is Russian, too.
 *
 * @returns from offsets into `text` to small Latin letters; linear, never throws
 */
export function findLookAlikes(text: string): ReadonlyMap<number, string> {
  if (!anyLatin.test(text) && !anyLatin.test(normalized(text, 'NFKC'))) return none
  const words = scan(text)
  const found = new Map<number, string>()
  for (const word of words.list) {
    const isDisguise = word.latin
      ? !word.foreign
      : words.latin && !word.foreign && !word.loose && !words.genuine.has(word.script)
    if (!isDisguise) continue
    for (const { at, character } of word.alike) {
      found.set(at, latinFor(character) ?? character)
    }
  }
  return found
}

interface Word {
  latin: boolean
  loose: boolean
  foreign: boolean
  script: number
  readonly alike: { readonly at: number; readonly character: string }[]
}

/** The words that hold look-alikes, whether the text has Latin words, and the scripts it has genuine words of. */
function scan(text: string) {
  const list: Word[] = []
  const genuine = new Set<number>()
  let latin = false
  let word: Word | undefined
  let at = 0
  while (at < text.length) {
    const point = text.codePointAt(at) ?? 0
    const width = point > 0xffff ? 2 : 1
    const is = roleOf(point)
    if (is === role.boundary) word = undefined
    else if (is !== role.neutral) {
      if (!word)
        list.push((word = { latin: false, loose: false, foreign: false, script: 0, alike: [] }))
      if (is === role.latin) {
        word.latin = true
        latin = true
      } else {
        word.script = scriptOf(point)
        if (is === role.foreign) word.foreign = true
        else word.alike.push({ at, character: String.fromCodePoint(point) })
        if (is === role.loose) word.loose = true
      }
    }
    at += width
  }
  for (const { latin: isMixed, foreign, loose: isLoose, script } of list)
    if (!isMixed && (foreign || isLoose)) genuine.add(script)
  return { list, latin, genuine }
}

function roleOf(point: number): number {
  if (point > 0xffff) return classify(String.fromCodePoint(point))
  return roles[point] || (roles[point] = classify(String.fromCharCode(point)))
}

function classify(character: string): number {
  if (closeFor(character)) return role.close
  if (latinFor(character)) return role.loose
  if (latinLetter.test(character) || latinLetter.test(character.normalize('NFKC')))
    return role.latin
  if (letter.test(character)) return role.foreign
  return neutral.test(character) ? role.neutral : role.boundary
}

/** Cyrillic, Greek (with Coptic), Armenian, Cherokee, and all others as one: enough to tell genuine words of a script from disguises. */
function scriptOf(point: number): number {
  if ((point >= 0x400 && point < 0x530) || (point >= 0x1c80 && point < 0x1c90)) return 1
  if ((point >= 0x370 && point < 0x400) || (point >= 0x1f00 && point < 0x2000)) return 2
  if (point >= 0x530 && point < 0x590) return 3
  if ((point >= 0x13a0 && point < 0x1400) || (point >= 0xab70 && point < 0xabc0)) return 4
  return 5
}
