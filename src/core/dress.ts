import type { Draft } from './draft.js'
import type { Finding, Found, Severity } from './finding.js'
import { fingerprint } from './fingerprint.js'
import type { CompiledRule } from './rule.js'
import { place, type Source } from './source.js'
import type { Evidence, Span } from './span.js'

/** A found thing and the rule that found it, on the channels whose surface was looked at. */
export interface RuleFound {
  readonly by: CompiledRule
  readonly found: Found
  /** Absent: on all channels of the draft. */
  readonly channels?: readonly string[]
}

/** Gives a found thing its id, severity, words and place. The fingerprint comes last, when the order is known. */
export function dress(draft: Draft, { by, found, channels }: RuleFound): Finding {
  const { rule, kind } = by
  const wording = kind.messages[found.code]
  if (!wording) throw new TypeError(`Kind \`${kind.name}\` has no message \`${found.code}\``)
  const { message, remedy } = wording(found.data as never)
  const span = found.at
    ? { start: found.at.start, end: found.at.end }
    : { start: draft.span.start, end: draft.span.start }
  const source = (found.field !== undefined && draft.fieldSource?.(found.field)) || draft.source
  const { path, start, end } = place(source, span)
  const on = found.channels ?? channels
  return {
    ruleId: rule.id,
    kind: kind.name,
    code: found.code,
    severity: severityOf(found, rule.severity),
    message,
    remedy,
    ...(rule.why !== undefined && { why: rule.why }),
    ...(rule.source !== undefined && { source: rule.source }),
    draftId: draft.id,
    path,
    ...(found.field !== undefined && { field: found.field }),
    span,
    start,
    end,
    evidence: found.mask ?? (found.at ? shown(source, found.at) : ''),
    ...(found.mask !== undefined && { masked: true as const }),
    ...(on && { channels: on }),
    ...(found.fix && { fix: found.fix }),
    ...(found.suggestions && { suggestions: found.suggestions }),
    ...(found.until !== undefined && { until: found.until }),
    fingerprint: '',
  }
}

const severities: readonly Severity[] = ['info', 'warning', 'error']

function severityOf({ severity, atMost }: Found, ofRule: Severity): Severity {
  const own = severity ?? ofRule
  return atMost && severities.indexOf(atMost) < severities.indexOf(own) ? atMost : own
}

function shown(source: Source, at: Span | Evidence): string {
  return 'text' in at ? at.text : source.text.slice(at.start, at.end)
}

/**
 * Names each finding by what it is, not where: rule, draft, field, what was found (case and white space do not count),
 * and which occurrence of it. Lines added above a finding leave its fingerprint alone; so do records added above, if drafts have an `id`.
 */
export function withFingerprints(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const what = nameOf(finding.evidence)
    const key = [
      finding.ruleId,
      finding.code,
      finding.path,
      finding.draftId,
      finding.field ?? '',
      what,
    ].join('\u0000')
    const occurrence = seen.get(key) ?? 0
    seen.set(key, occurrence + 1)
    return { ...finding, fingerprint: fingerprint(`${key}\u0000${occurrence}`) }
  })
}

/** Longest evidence of which white space and forms of letters do not count: putting a pile of marks in order takes quadratic time. */
const longestEvidence = 1024

function nameOf(evidence: string): string {
  const start = evidence.slice(0, longestEvidence)
  const what = start.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ')
  return what + evidence.slice(longestEvidence)
}
