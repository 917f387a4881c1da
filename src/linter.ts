import { publishTime } from './calendar/publish-time.js'
import type { Draft } from './core/draft.js'
import type { Finding, Severity } from './core/finding.js'
import type { Run } from './core/run.js'
import { channelsOf } from './core/channels-of.js'
import type { HeldTime } from './core/check.js'
import { clearTimes, type ClearTime } from './core/clear-times.js'
import { isMasked } from './core/masked.js'
import { lint, type Engine, type Judged, type Shown } from './core/lint.js'
import type { Problem } from './core/problem.js'
import type { PublishTime } from './core/publish-time.js'
import type { DraftResult } from './core/run.js'
import { place, type Source } from './core/source.js'
import { summarize } from './core/summarize.js'
import { topicsOf, type Topics } from './core/topics.js'
import type { Channels } from './core/channel.js'
import type { Policy } from './policy/load.js'
import { and, didYouMean } from './policy/mistakes.js'
import { readBytes } from './readers/decode.js'
import { readObject, type DraftObject } from './readers/object.js'
import { readerSettings } from './reader-settings.js'
import { createViews, markdownLimit, surfacesOf } from './views/index.js'
import { version } from './version.js'

/** How drafts are judged. */
export interface LinterOptions {
  /** The only clock. Absent: the machine's, read once for every draft. */
  readonly now?: () => Date
  /** Whether a rule that lacks a fact it needs is an error, not a remark. */
  readonly strict?: boolean
}

/** What became of one draft handed over as an object. */
export interface LintResult extends DraftResult {
  /** What could not be judged, and why. */
  readonly problems: readonly Problem[]
}

/** What became of one source. */
export interface SourceResult {
  /** The decoded text, for reporters; absent if the bytes are no text. */
  readonly source?: Source
  /** In source order. */
  readonly drafts: readonly DraftResult[]
  readonly problems: readonly Problem[]
}

/** One draft in time: judged, and when it could go out. */
export interface PlannedDraft {
  readonly result: DraftResult
  readonly planned: PublishTime
  /** Its first words; empty where something private was found in it. */
  readonly excerpt: string
  /** The stretches at or behind an instant in which nothing that depends on the time objects, in order; found out as they are asked for. */
  readonly clear: (from: number) => Iterable<ClearTime>
}

/** A time in which a rule holds drafts back. */
export interface RuleTime extends HeldTime {
  readonly ruleId: string
  readonly severity: Severity
}

/** What became of the drafts of one source, in time. */
export interface PlanResult {
  readonly drafts: readonly PlannedDraft[]
  readonly problems: readonly Problem[]
}

/** A policy, ready to judge. */
export interface Linter {
  /**
   * Judges one draft. Synchronous; never throws for any draft. A draft with a problem of severity `error` is never let through:
   * its verdict is `block`, and `because` names the rules, if any, that would have blocked it anyway.
   * Spans are offsets into `text` in UTF-16 code units; for findings with a `field`, into the value of that field.
   */
  lint(draft: DraftObject): LintResult
  /** Judges every draft of a file's bytes. Never throws. `path` says the format by its extension, and is what findings show. */
  lintBytes(path: string, bytes: Uint8Array): SourceResult
  /** As `lintBytes`, with when each draft could go out. Keep nothing of it longer than needed: it holds the whole draft. */
  plan(path: string, bytes: Uint8Array): PlanResult
  /** When the rules hold drafts back, by the clocks of `zone`; the id of a time is that of its window. */
  times(from: number, until: number, zone: string): readonly RuleTime[]
  /** Puts results together into a run that reporters can show. */
  run(results: readonly SourceResult[], problems?: readonly Problem[]): Run
  /** Judges a draft by one rule alone, whatever its `severity` and `when`: what {@link testExamples} asks for. */
  judgeExample(ruleId: string, draft: DraftObject): readonly Finding[]
  /** What a draft is about, and which words say so: what {@link testTopics} asks for. Never throws. */
  topics(draft: DraftObject): Topics
}

/** Prepares a policy for judging. What can be prepared once is prepared here, so keep the linter. */
export function createLinter(
  policy: Policy,
  { now = () => new Date(), strict = false }: LinterOptions = {},
): Linter {
  const settings = readerSettings(policy)
  const engine = (rules = policy.compiled, isStrict = strict): Engine => ({
    rules,
    show: (draft, channels) => show(draft, channels, policy),
    topics: policy.topics,
    at: now().getTime(),
    publishTime: (draft) => publishTime(draft, now().getTime(), policy.timezone),
    strict: isStrict,
  })
  const judge = (draft: Draft) => lint(draft, engine())
  const judgeAll = (path: string, bytes: Uint8Array) => {
    const { source, drafts, problems: faults } = readBytes(path, bytes, settings)
    const problems = [...faults]
    const judged = drafts.map((draft) => {
      const each = judge(draft)
      const result = failClosed(each.result, [...within(draft, faults), ...each.problems])
      return { ...each, result }
    })
    if (source && drafts.length === 0 && faults.length === 0) problems.push(noDrafts(source))
    return { source, judged, problems: [...problems, ...judged.flatMap((each) => each.problems)] }
  }
  return {
    lint(input) {
      const given = objectOf(input)
      const { drafts, problems } = readObject(given, settings)
      const [draft] = drafts
      if (!draft) return unreadable(given, problems)
      const { result, problems: more } = judge(draft)
      const all = [...problems, ...more]
      return failClosed({ ...result, problems: all }, all)
    },
    lintBytes(path, bytes) {
      const { source, judged, problems } = judgeAll(path, bytes)
      return { ...(source && { source }), drafts: judged.map(({ result }) => result), problems }
    },
    plan(path, bytes) {
      const { judged, problems } = judgeAll(path, bytes)
      return { drafts: judged.map(plannedDraft), problems }
    },
    times: (from, until, zone) =>
      policy.compiled.flatMap(({ rule, times }) =>
        (times?.(from, until, zone) ?? []).map((time) => ({
          severity: rule.severity,
          ...time,
          ruleId: rule.id,
        })),
      ),
    run: (results, problems = []) =>
      summarize({
        version,
        at: now().getTime(),
        policy: { hash: policy.hash, files: policy.files },
        sources: results.length,
        drafts: results.flatMap(({ drafts }) => drafts),
        problems: [
          ...policy.warnings,
          ...problems,
          ...results.flatMap((result) => result.problems),
        ],
      }),
    judgeExample(ruleId, input) {
      const compiled = policy.compiled.filter(({ rule }) => rule.id === ruleId)
      const [draft] = readObject(input, settings).drafts
      const rules = compiled.map((each) => ({
        ...each,
        check: each.exampleCheck?.() ?? each.check,
        applies: () => true,
      }))
      return draft ? lint(draft, engine(rules, false)).result.findings : []
    },
    topics(input) {
      const [draft] = readObject(objectOf(input), settings).drafts
      if (!draft) return noTopics
      const { shown } = show(draft, channelsOf(draft), policy)
      const surfaces = shown.map(({ views }) => views)
      return topicsOf(draft, surfaces, policy.topics)
    },
  }
}

/** Most characters of a draft that are shown beside its verdict. */
const mostWords = 120

function plannedDraft({ result, planned, objections, views }: Judged): PlannedDraft {
  const isPrivate = [...result.findings, ...result.waived].some(isMasked)
  const words = isPrivate ? '' : (views?.published.text ?? '')
  return {
    result,
    planned: planned(),
    excerpt: words
      .slice(0, 4 * mostWords)
      .replace(/\s+/gu, ' ')
      .trim()
      .slice(0, mostWords),
    clear: (from) => clearTimes(objections, from),
  }
}

const noTopics: Topics = { has: () => false, names: [], why: () => undefined }

/** The surfaces of a draft. Markdown that would take too long to render is judged as it is typed, and that is said. */
function show(draft: Draft, channels: readonly string[], { channels: table }: Policy) {
  const problems: Problem[] = channels.every(table.has) ? [] : [...unknownChannels(draft, table)]
  const surfaces = surfacesOf(
    draft,
    channels.map((name) => table.get(name)),
  )
  const shown: Shown[] = surfaces.map(({ surface, channels: on }) => ({
    channels: on,
    views: createViews(draft, surface),
  }))
  if (surfaces.some(({ surface }) => surface === 'rendered')) {
    const limit = markdownLimit(draft.body.text)
    if (limit) {
      problems.push({
        code: 'limit/markdown',
        severity: 'error',
        message: `Markdown has \`${limit.value}\` ${limit.name}, expected at most \`${limit.limit}\`, so it was judged as typed`,
        remedy: 'Simplify the markup, or split the draft',
        place: place(draft.source, { start: draft.span.start, end: draft.span.start }),
        draftId: draft.id,
      })
    }
  }
  return { shown, problems }
}

/** A misspelt channel would switch off, without a word, every rule that names the right one. */
function unknownChannels(
  { facts, source, span, id, fieldSource }: Draft,
  table: Channels,
): readonly Problem[] {
  const node = facts.get('channels')
  const nodes = node?.type === 'list' ? node.items : node ? [node] : []
  return nodes.flatMap((each) => {
    const name = each.type === 'scalar' ? String(each.value) : ''
    if (table.has(name)) return []
    const isElsewhere = fieldSource !== undefined || each.span.start === each.span.end
    const at = isElsewhere ? { start: span.start, end: span.start } : each.span
    return [
      {
        code: 'draft/unknown-channel',
        severity: 'error' as const,
        message: `Unexpected channel \`${name.slice(0, 60)}\`: it is neither built in nor declared in the policy`,
        remedy: and(
          didYouMean(otherNames.get(name.toLowerCase()) ?? name, table.names),
          'A channel of your own is declared under `channels` in the policy',
        ),
        place: place(source, at),
        draftId: id,
      },
    ]
  })
}

/** What people call some channels. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['twitter', 'x'],
  ['insta', 'instagram'],
  ['ig', 'instagram'],
  ['fb', 'facebook'],
  ['yt', 'youtube'],
  ['gbp', 'google-business'],
  ['newsletter', 'email'],
])

/** A file in which nobody wrote anything yet, or not where it is looked for. */
function noDrafts(source: Source): Problem {
  return {
    code: 'file/no-drafts',
    severity: 'warning',
    message: `\`${source.path}\` holds no draft`,
    remedy: 'Write one, or leave the file out',
    place: place(source, { start: 0, end: 0 }),
  }
}

/** Programs without types hand over anything. */
function objectOf(input: DraftObject | null | undefined): DraftObject {
  return typeof input === 'object' && input !== null ? input : ({} as DraftObject)
}

/** What was not judged as it was meant may not go out. */
function failClosed<T extends DraftResult>(result: T, problems: readonly Problem[]): T {
  const isSound = problems.every(({ severity }) => severity !== 'error')
  if (isSound || result.verdict.decision === 'block') return result
  return { ...result, verdict: { decision: 'block', because: [] } }
}

/** The problems of a source that stand in one of its drafts. */
function within({ span }: Draft, problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(
    ({ place: at }) => at && at.start.offset >= span.start && at.start.offset <= span.end,
  )
}

/** An object that is no draft: nothing was judged, so it may not go out. */
function unreadable(input: DraftObject, problems: readonly Problem[]): LintResult {
  return {
    id: String(input.id ?? 'draft'),
    path: String(input.id ?? 'draft'),
    channels: [],
    verdict: { decision: 'block', because: [] },
    findings: [],
    waived: [],
    notEvaluated: [],
    problems,
  }
}
