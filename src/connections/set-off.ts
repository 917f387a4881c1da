/** What may stand between a boundary and a label: white space, marks nobody sees, emphasis, opening brackets and quotes, bullets, emoji. */
const before =
  /(?:[\s\u{200e}\u{200f}\u{2066}-\u{2069}*_>"“„«'‘‹[({【（［「『〔《<|｜~•·–—→►-]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\d?\u{fe0f}?\u{20e3}|\u{fe0f}|\u{200d})*$/u
/** The start of the text or of a line, the people it is addressed to, the end of a sentence, a stroke, an emoji. */
const boundary =
  /(?:(?:^|[\r\n\u{2028}\u{2029}])(?:\s*\.?@[\p{L}\p{N}_.]+)*|[.!?…。！？।]["”»'’)]?\s|(?:\s[|｜/·•–—]|\p{Extended_Pictographic}\u{fe0f}?)\s)$/u
/** What sets a label off from the text behind it: the end of the line, a colon, a stroke, a closing bracket, an emoji, a tag. */
const after =
  /^["”»'’*_\u{200d}-\u{200f}\u{2066}-\u{2069}]*(?:\s*(?:$|[\r\n\u{2028}\u{2029}:：;；|｜¦•·.。।…–—―−→)\]}】）］」』〕》>]|\p{Extended_Pictographic}|\p{Regional_Indicator}|\d\u{fe0f}|[#@])|\s+[-/»]\s|\s*\([^()\r\n]{1,20}\)\s*(?:[:|\r\n–—-]|$))/u
/** Whose label it is: `Werbung für Acme.`, `Werbung in Kooperation mit Acme:`, `Collaboration with Acme Tea:`. */
const whose =
  /^\s+(?:in \p{L}+ (?:mit|with)|for|with|by|für|mit|pour|avec)\s+[@\p{Lu}][^\s.:|!]*(?:\s+[^\s.:|!]+){0,2}\s*(?:[.:|!–—]|[\r\n]|$)/u
const opened = /[([{【（［「〔《]\s*$/u
const closed = /^\s*[,;)\]}】）］」〕》]/u
/** `*Ad*`, `“Publicité”`, `Werbung*`. */
const emphasised = /^\s?[*_"”»`]+(?=\s|$)/u
/** How far is looked around. */
const near = 80

/**
 * Whether words at `[start, end)` are a label and no part of a sentence: `Ad: …`, `AD | …`, `(ad)`, a line or a sentence of their own; `AD Just …`
 * where they are in capitals and what follows is not. Not `Ad hoc`, not `our new ad`.
 */
export function isSetOff(text: string, start: number, end: number): boolean {
  // The cut may have made a line's start of what is none.
  const left = (start > near ? 'x' : '') + text.slice(Math.max(0, start - near), start)
  const right = text.slice(end, end + near)
  if (opened.test(left) && closed.test(right)) return true
  if (!isAtBoundary(left)) return false
  return (
    after.test(right) ||
    emphasised.test(right) ||
    whose.test(right) ||
    isShouted(text.slice(start, end), right)
  )
}

/** White space belongs to a boundary or to what follows it, so that both are tried. */
function isAtBoundary(left: string): boolean {
  const kept = left.replace(before, '').length
  for (let end = kept; end <= Math.min(kept + mostSigns, left.length); end++)
    if (boundary.test(left.slice(0, end))) return true
  return false
}

/** Most UTF-16 code units of a boundary that could belong to what follows it: an emoji with white space around it. */
const mostSigns = 5

/** `AD Just what I needed`. */
function isShouted(words: string, right: string): boolean {
  const next = /^\s+(\p{Lu}[\p{L}'’]*)/u.exec(right)?.[1]
  return isCapitals(words) && next !== undefined && !(next.length > 1 && isCapitals(next))
}

function isCapitals(words: string): boolean {
  return words === words.toUpperCase() && words !== words.toLowerCase()
}

/** A sentence that goes on from a tag at its start: `#partner and I`, `#ai is changing ports`. */
const goesOn =
  /^\s*(?:and|or|but|is|are|was|were|of|to|with|will|can|has|have|your|for|in|on|at|s|und|oder|ist|sind|zu|mit|et|ou|est|de|du)(?![\p{L}\p{N}])/iu
/** What may stand right before a tag that is no word of a sentence. */
const behind =
  /(?:[.!?…。！？:|)]|\p{Extended_Pictographic}|\u{fe0f}|[#@][\p{L}\p{N}_]+|\/\S*)\s*$/u
/** What may stand right behind one. */
const ahead = /^\s*(?:[#@|.!?)]|https?:|\p{Lu}|\p{Extended_Pictographic})/u

/**
 * Whether a hashtag at `[start, end)` stands for itself and is no word of a sentence: at the start of a line, behind a sentence, at the end of a
 * line, or among other tags.
 */
export function isApart(text: string, start: number, end: number): boolean {
  const left = text.slice(Math.max(0, start - near), start)
  const right = text.slice(end, end + near)
  if (/^[^\S\r\n]*(?:$|[\r\n#@])/u.test(right)) return true
  if (/(?:^|[\r\n])\s*$/u.test(left)) return !goesOn.test(right)
  return behind.test(left) && ahead.test(right)
}
