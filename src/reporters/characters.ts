import { countGraphemes } from 'unicode-segmenter/grapheme'

/**
 * Characters that draw nothing, move the cursor or reorder their neighbours: controls, separators of lines and paragraphs, surrogates
 * without a partner, noncharacters, and all format and default-ignorable ones (zero width, bidi, tags, variation selectors, BOM). Not the seven
 * Arabic, Syriac and Kaithi signs that are format characters by category and yet drawn.
 */
const HIDDEN =
  /(?![\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufffc]/u

/** A mark in first place. */
const LEADING_MARK = /^\p{M}/u

/** Vowel and trailing Hangul letters, which draw nothing of their own unless a leading one stands before them. */
const JOINING_JAMO = /[\u1160-\u11ff\ud7b0-\ud7ff]/u

/** More marks on one letter than any script needs; they would be drawn over the lines above and below. */
const PILE_OF_MARKS = /\p{M}{9}/u

/** The start of a command in the log of a build server (`##[`, `##vso[`, `##teamcity[`), which some obey anywhere in a line. */
const LOG_COMMAND = /#(?=#[a-z]{0,16}\[)/giu

/** Letters of the scripts that are written from right to left. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Whether a code point must be shown as a stand-in. Its neighbours decide about joiners and variation selectors of emoji. */
export function isHidden(character: string): boolean {
  return HIDDEN.test(character)
}

/** Whether a text holds anything that can't be shown as it is. */
export function needsStandIns(text: string): boolean {
  return (
    HIDDEN.test(text) || startsWithMark(text) || JOINING_JAMO.test(text) || PILE_OF_MARKS.test(text)
  )
}

/**
 * Whether a mark stands first that a terminal would draw onto our own character before it. A few vowel signs of Myanmar are marks by
 * category and yet stand for themselves.
 */
export function startsWithMark(text: string): boolean {
  if (!LEADING_MARK.test(text)) return false
  return countGraphemes(`a${String.fromCodePoint(text.codePointAt(0) ?? 0)}`) === 1
}

/** Whether a code point inside a grapheme is one of its marks. */
export function isMark(character: string): boolean {
  return LEADING_MARK.test(character)
}

/** Whether a code point is a Hangul letter that can't stand alone. */
export function isJoiningJamo(character: string): boolean {
  return JOINING_JAMO.test(character)
}

/** Whether a text holds letters that a terminal or a browser may show from right to left. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text)
}

/** Offsets of each `#` that would start a command in a build server's log. */
export function logCommands(text: string): readonly number[] {
  if (!text.includes('##')) return []
  return [...text.matchAll(LOG_COMMAND)].map(({ index }) => index)
}

/**
 * What is shown in the place of a code point that can't be shown: `␛` for ESC, `\u{9b}` for a C1 control, `⟨U+200B⟩` for the others.
 *
 * @param character one code point, or a surrogate without a partner
 */
export function standIn(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '␡'
  if (code > 0x7f && code < 0xa0) return `\\u{${code.toString(16)}}`
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`
}

/** The invisible copies of ASCII, U+E0000 to U+E007F. */
export function isTag(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return code >= 0xe0000 && code <= 0xe007f
}

/** Most letters of a run of tags that are spelled out. */
const MOST_TAGS = 24

/**
 * What is shown in the place of a run of tags: what they spell, `⟨tags gbsct⟩`, because whole sentences can be hidden in them.
 *
 * @param tags all of them {@link isTag}
 */
export function tagsStandIn(tags: string): string {
  let spelled = ''
  let count = 0
  for (const tag of tags) {
    const letter = String.fromCharCode((tag.codePointAt(0) ?? 0) - 0xe0000)
    if (letter < ' ' || letter > '~') continue
    count++
    // Only what can't start a log command is spelled out.
    if (count <= MOST_TAGS) spelled += TAG_LETTER.test(letter) ? letter : '·'
  }
  return `⟨tags${spelled && ` ${spelled}`}${count > MOST_TAGS ? '…' : ''}⟩`
}

/** What a tag may spell in a stand-in. */
const TAG_LETTER = /[a-z0-9 .,-]/iu
