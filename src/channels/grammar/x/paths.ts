import { role, rolesOf } from './characters.js'

/** Where a path ends whose slash is at `at`: signs that only a sentence ends with are left out, and so are brackets without a partner. */
export function endOfPath(text: string, at: number): number {
  let end = at + 1
  for (let next = end; ;) {
    const unit = text.charCodeAt(next)
    const roles = rolesOf(unit)
    if ((roles & role.path) !== 0) {
      next++
      if ((roles & role.pathEnd) !== 0) end = next
    } else {
      const behind = unit === openBracket ? endOfBrackets(text, next) : undefined
      if (behind === undefined) return end
      next = end = behind
    }
  }
}

/** Where a query ends whose question mark is at `at`; `at` itself if there is none. */
export function endOfQuery(text: string, at: number): number {
  let end = at
  for (let next = at + 1; ; next++) {
    const roles = rolesOf(text.charCodeAt(next))
    if ((roles & role.queryEnd) !== 0) end = next + 1
    else if ((roles & role.query) === 0) return end
  }
}

const openBracket = 0x28
const closeBracket = 0x29

/** Where brackets end that open at `at` and hold something: one pair more may be inside, no deeper. */
function endOfBrackets(text: string, at: number): number | undefined {
  const inner = skipPath(text, at + 1)
  if (text.charCodeAt(inner) === closeBracket) return inner > at + 1 ? inner + 1 : undefined
  if (text.charCodeAt(inner) !== openBracket) return undefined
  const close = skipPath(text, inner + 1)
  if (close === inner + 1 || text.charCodeAt(close) !== closeBracket) return undefined
  const end = skipPath(text, close + 1)
  return text.charCodeAt(end) === closeBracket ? end + 1 : undefined
}

function skipPath(text: string, from: number): number {
  let at = from
  while ((rolesOf(text.charCodeAt(at)) & role.path) !== 0) at++
  return at
}
