import type { Subject } from './check.js'
import { channelsOf } from './channels-of.js'
import type { Draft } from './draft.js'
import { dressAll } from './hide.js'
import { withFingerprints, type RuleFound } from './dress.js'
import type { Finding } from './finding.js'
import { byPlace, compare, deduplicate } from './order.js'
import type { Problem } from './problem.js'
import type { Candidate, CompiledRule } from './rule.js'
import type { DraftResult, Unevaluated, Verdict } from './run.js'
import type { PublishTime } from './publish-time.js'
import { place } from './source.js'
import { earliestClear, objectionsTo, type Objections } from './hold.js'
import { topicsOf, type Topic } from './topics.js'
import { judge } from './verdict.js'
import type { Views } from './views.js'

/** A draft as some of its channels show it. */
export interface Shown {
  readonly channels: readonly string[]
  readonly views: Views
}

/** Everything that is prepared once a run. */
export interface Engine {
  readonly rules: readonly CompiledRule[]
  /** The surfaces of a draft; every channel is on exactly one or, for `generic`, on each. Lazy inside. */
  readonly show: (
    draft: Draft,
    channels: readonly string[],
  ) => { readonly shown: readonly Shown[]; readonly problems: readonly Problem[] }
  /** How topics are inferred. */
  readonly topics: readonly Topic[]
  /** The clock, in milliseconds since 1970 UTC. */
  readonly at: number
  /** When a draft goes out. */
  readonly publishTime: (draft: Draft) => PublishTime
  /** Whether a rule that could not be applied is an error. */
  readonly strict: boolean
}

/** A draft's verdict and what went wrong on the way to it. */
export interface Judged {
  readonly result: DraftResult
  readonly problems: readonly Problem[]
  readonly planned: () => PublishTime
  /** What objects to it at other times than the planned one. */
  readonly objections: Objections
  /** The draft as its first surface shows it. */
  readonly views: Views | undefined
}

/**
 * Judges one draft. Synchronous and pure; never throws for any draft.
 *
 *     draft ─▶ show ─▶ select ─▶ check ─▶ dress ─▶ sort ─▶ deduplicate ─▶ judge ─▶ hold
 */
export function lint(draft: Draft, engine: Engine): Judged {
  const channels = channelsOf(draft)
  const { shown, problems } = engine.show(draft, channels)
  const surfaces = shown.map(({ views }) => views)
  const topics = topicsOf(draft, surfaces, engine.topics)
  const selected = select({ draft, channels, topics: () => topics }, engine.rules)
  const planned = once(() => engine.publishTime(draft))
  const subjects = shown.map((each): Subject => ({
    draft,
    views: each.views,
    channels: each.channels,
    topics,
    at: engine.at,
    planned,
  }))
  const checked = check(subjects, channels, selected.rules)
  const notEvaluated = [...selected.notEvaluated, ...checked.notEvaluated].sort((a, b) =>
    compare(a.ruleId, b.ruleId),
  )
  const dressed = dressAll(draft, checked.found.slice(0, mostFindings))
  const strict = engine.strict ? notEvaluated.map((unevaluated) => unsaid(draft, unevaluated)) : []
  const sorted = [...dressed, ...strict].sort(byPlace)
  const findings = withFingerprints(deduplicate(sorted, channels))
  const objecting = once(() => objectionsTo(subjects, selected.rules, findings))
  const objections: Objections = (from, until) => objecting()(from, until)
  const publishAt = draft.facts.string('publishAt')
  const result: DraftResult = {
    id: draft.id,
    path: draft.source.path,
    ...(draft.part !== undefined && { part: draft.part }),
    channels: [...channels],
    ...(publishAt !== undefined && { publishAt }),
    verdict: whenClear(judge(findings), objections, planned),
    findings,
    waived: [],
    notEvaluated: engine.strict ? [] : notEvaluated,
  }
  const cut = checked.found.length > mostFindings ? [tooMany(draft, checked.found.length)] : []
  return {
    result,
    problems: [...problems, ...checked.problems, ...cut],
    planned,
    objections,
    views: surfaces[0],
  }
}

/** A draft that is only held goes out when nothing that depends on the time objects any more. */
function whenClear(verdict: Verdict, objections: Objections, planned: () => PublishTime): Verdict {
  if (verdict.decision !== 'hold') return verdict
  return { ...verdict, ...earliestClear(objections, planned().at) }
}

/** What a function gives, made at the first call. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** Most findings of one draft that are reported; the others are counted. */
const mostFindings = 1000

function tooMany(draft: Draft, count: number): Problem {
  return {
    code: 'limit/findings',
    severity: 'error',
    message: `Draft has \`${count}\` findings, of which \`${mostFindings}\` are reported`,
    remedy: 'Correct these, then look again',
    place: place(draft.source, { start: draft.span.start, end: draft.span.start }),
    draftId: draft.id,
  }
}

function select(candidate: Candidate, from: readonly CompiledRule[]) {
  const rules: CompiledRule[] = []
  const notEvaluated: Unevaluated[] = []
  for (const rule of from) {
    const answer = rule.applies(candidate)
    if (answer === true) rules.push(rule)
    else if (answer !== false) notEvaluated.push({ ruleId: rule.rule.id, needs: answer })
  }
  return { rules, notEvaluated }
}

function check(
  subjects: readonly Subject[],
  channels: readonly string[],
  rules: readonly CompiledRule[],
) {
  const found: RuleFound[] = []
  const needs = new Map<string, Unevaluated>()
  const problems = new Map<CompiledRule, Problem>()
  for (const subject of subjects) {
    const partly = subject.channels.length < channels.length && { channels: subject.channels }
    for (const by of rules) {
      try {
        for (const answer of by.check(subject)) {
          if ('code' in answer) found.push({ by, found: answer, ...partly })
          else
            needs.set(`${by.rule.id}\u0000${answer.needs}`, {
              ruleId: by.rule.id,
              needs: answer.needs,
            })
        }
      } catch (error) {
        problems.set(by, crash(subject.draft, by, error))
      }
    }
  }
  return { found, notEvaluated: [...needs.values()], problems: [...problems.values()] }
}

/** Our bug, said without the words of the error: they may quote the draft. */
function crash(draft: Draft, { rule, kind }: CompiledRule, error: unknown): Problem {
  const sort = error instanceof Error ? error.constructor.name : typeof error
  return {
    code: 'internal/rule-crash',
    severity: 'error',
    message: `Rule \`${rule.id}\` (kind \`${kind.name}\`) crashed with a \`${sort}\`, so this draft was not judged by it`,
    remedy: 'Report it: this is a bug of copydesk, not of the draft',
    place: place(draft.source, { start: draft.span.start, end: draft.span.start }),
    ruleId: rule.id,
    draftId: draft.id,
  }
}

function unsaid(draft: Draft, { ruleId, needs }: Unevaluated): Finding {
  const span = { start: draft.span.start, end: draft.span.start }
  const { path, start, end } = place(draft.source, span)
  return {
    ruleId,
    kind: 'strict',
    code: 'not-evaluated',
    severity: 'error',
    message: `Draft does not say \`${needs}\`, which this rule needs`,
    remedy: `Add \`${needs}\` to the draft`,
    draftId: draft.id,
    path,
    span,
    start,
    end,
    evidence: '',
    fingerprint: '',
  }
}
