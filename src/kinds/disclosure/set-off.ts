/** What may stand between the start of a line or a sentence, or a stroke, and a label: white space, emphasis, an opening bracket, emoji. */
const lead =
  /(?:^|[\r\n]|[.!?…。！？]["”»'’)]?\s|\s[|/·•]\s)(?:[\s*_>"“„«'‘[({【|~•·–—-]|\p{Extended_Pictographic}|\u{fe0f}|\u{200d})*$/u
/** What sets a label off from the text behind it: the end of the line, a colon, a stroke, a bracket, an emoji, another sign. */
const trail =
  /^[*_"”»'’]*(?:\s*(?:$|[\r\n:|•·.!,/–—([)\]}】]|\p{Extended_Pictographic}|[#@])|\s+-\s)/u
/** Whose label it is: `Werbung für Acme.`, `Collaboration with Acme Tea:`. */
const whose =
  /^\s+(?:for|with|by|from|für|mit|von|pour|avec|par|de)\s+[^\s.:|!]+(?:\s+[^\s.:|!]+){0,2}\s*(?:[.:|!–—]|[\r\n]|$)/iu
const opened = /[([{【]\s*$/u
const closed = /^\s*[)\]}】]/u
/** How far is looked around. */
const near = 80

/**
 * Whether words at `[start, end)` are a label and no part of a sentence: `Ad: …`, `AD | …`, `(ad)`, a line of their own; `AD Just …` where they
 * are in capitals and what follows is not. Not `Ad hoc`, not `our new ad`.
 */
export function isSetOff(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - near), start)
  const after = text.slice(end, end + near)
  if (opened.test(before) && closed.test(after)) return true
  // The cut may have made a line's start of what is none.
  if (!lead.test(start > near ? `x${before}` : before)) return false
  return trail.test(after) || whose.test(after) || isShouted(text.slice(start, end), after)
}

/** `AD Just what I needed`. */
function isShouted(words: string, after: string): boolean {
  const next = /^\s+(\p{L}[\p{L}'’]*)/u.exec(after)?.[1]
  return isCapitals(words) && next !== undefined && !(next.length > 1 && isCapitals(next))
}

function isCapitals(words: string): boolean {
  return words === words.toUpperCase() && words !== words.toLowerCase()
}
