import type { Fix } from '../../core/finding.js'
import type { Hit } from '../../core/matcher.js'
import type { TextView } from '../../core/views.js'

/**
 * The replacements for a hit, in the case of what they replace: `Email` for `E-mail`, `EMAIL` for `E-MAIL`.
 * A replacement with capitals of its own is a name and stays as it is. `[]` if the text already says one of them.
 */
export function replacements(
  view: TextView,
  hit: Hit,
  better: readonly string[],
): readonly string[] {
  const found = view.text.slice(hit.start, hit.end)
  const cased = better.map((option) => inCaseOf(found, option))
  return cased.some((option) => standsAlready(view.text, hit, option)) ? [] : cased
}

/** The edits that would put the replacements in; `[]` where no spelling is certain, or the found goes over several lines. */
export function edits(view: TextView, hit: Hit, options: readonly string[]): readonly Fix[] {
  if (/[\r\n]/u.test(view.text.slice(hit.start, hit.end))) return []
  const span = view.span(hit.start, hit.end)
  return options.flatMap((option) => {
    const text = view.encode(option, hit.start, hit.end)
    return text === undefined ? [] : [{ ...span, text }]
  })
}

function inCaseOf(found: string, option: string): string {
  if (option !== option.toLowerCase()) return option
  const letters = found.replace(/\P{L}/gu, '')
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    return option.toUpperCase()
  const first = /\p{L}/u.exec(found)?.[0] ?? ''
  return first !== first.toLowerCase()
    ? option.replace(/^\P{L}*\p{L}/u, (start) => start.toUpperCase())
    : option
}

/** Whether the replacement already covers the hit: `sign up for free` for a swap of `sign up`. */
function standsAlready(text: string, hit: Hit, option: string): boolean {
  const found = text.slice(hit.start, hit.end)
  for (let from = option.indexOf(found); from !== -1; from = option.indexOf(found, from + 1)) {
    if (text.startsWith(option, hit.start - from)) return true
  }
  return false
}
