import type { Finding } from './finding.js'
import { compare } from './order.js'
import type { Verdict } from './run.js'

/**
 * What becomes of a draft: any error blocks it, unless every error ends by itself, and then it is held until the last of them ends;
 * else any warning asks for a person; else it may go out.
 */
export function judge(findings: readonly Finding[]): Verdict {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const lasting = errors.filter(({ until }) => until === undefined)
  if (lasting.length > 0) return { decision: 'block', because: ruleIds(lasting) }
  if (errors.length > 0)
    return { decision: 'hold', until: latest(errors), because: ruleIds(errors), steps: [] }
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  if (warnings.length > 0) return { decision: 'review', because: ruleIds(warnings) }
  return { decision: 'publish', because: [] }
}

function ruleIds(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ ruleId }) => ruleId))].sort(compare)
}

/** Instants are ISO 8601 in UTC, so that their order as texts is their order in time. */
function latest(findings: readonly Finding[]): string | null {
  let last = ''
  for (const { until } of findings) {
    if (until === null || until === undefined) return null
    if (until > last) last = until
  }
  return last
}
