import { role, rolesOf } from './characters.js'
import { endOfTopLevelDomain } from './top-level-domains.js'
import type { Range } from '../../../text/range.js'

const dot = 0x2e

/** Finds the host names in Latin within what reads as one host name: `a.com` and `b.com` in `これはa.comとb.com`. Linear. */
export function findPlainHosts(text: string, { start, end: limit }: Range): readonly Range[] {
  const found: Range[] = []
  for (let from = start; from < limit;) {
    let next = from
    let end = 0
    for (;;) {
      const labelEnd = skipPlain(text, next, limit)
      const isLabel = labelEnd > next && labelEnd < limit && text.charCodeAt(labelEnd) === dot
      next = isLabel ? labelEnd + 1 : labelEnd
      if (!isLabel) break
      end = endOfTopLevelDomain(text, next, limit) ?? end
    }
    if (end > 0) found.push({ start: from, end })
    // Nothing starts in what was read: no dot is left in it.
    from = Math.max(next + 1, end)
  }
  return found
}

function skipPlain(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit && (rolesOf(text.charCodeAt(at)) & role.plainHost) !== 0) at++
  return at
}
