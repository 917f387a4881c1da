import { publishTime } from './calendar/publish-time.js'
import type { Draft } from './core/draft.js'
import type { Finding, Severity } from './core/finding.js'
import type { Run } from './core/run.js'
import { channelsOf } from './core/channels-of.js'
import type { HeldTime } from './core/check.js'
import { clearSlots } from './core/hold.js'
import { isMasked } from './core/masked.js'
import { lint, type Engine, type Judged } from './core/lint.js'
import type { Problem } from './core/problem.js'
import type { PublishTime } from './core/publish-time.js'
import type { DraftResult } from './core/run.js'
import type { Slots } from './core/slots.js'
import type { Source } from './core/source.js'
import { summarize } from './core/summarize.js'
import { topicsOf, type Topics } from './core/topics.js'
import type { Policy } from './policy/load.js'
import { readObject, type DraftObject } from './readers/object.js'
import { failClosed, judgeBytes } from './judge-bytes.js'
import { readerSettings } from './reader-settings.js'
import { show } from './show.js'
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
  /** The first stretches at or behind an instant in which nothing that depends on the time objects; found out when they are asked for. */
  readonly slots: (from: number, count: number) => Slots
}

/** What became of one draft handed over as an object, and when it could go out. */
export interface SlotsResult extends LintResult, Slots {}

/** Which slots are asked for. */
export interface SlotsWanted {
  /** From when on. Absent: from when the draft is planned, else from the clock on. */
  readonly from?: Date
  /** How many; 5 unless told. */
  readonly count?: number
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
  /**
   * Judges one draft as `lint` does, and says when nothing that depends on the time objects to it. What else its verdict is made of holds at all
   * times: the slots of a draft with the verdict `block` are of use only once it is changed. Never throws.
   */
  slots(draft: DraftObject, wanted?: SlotsWanted): SlotsResult
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
  const judgeAll = <T>(path: string, bytes: Uint8Array, take: (judged: Judged) => T) =>
    judgeBytes(path, bytes, { settings, judge, take })
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
    slots(input, { from, count = 5 } = {}) {
      const given = objectOf(input)
      const { drafts, problems } = readObject(given, settings)
      const [draft] = drafts
      if (!draft) return { ...unreadable(given, problems), slots: [] }
      const judged = judge(draft)
      const all = [...problems, ...judged.problems]
      const result = failClosed({ ...judged.result, problems: all }, all)
      const { at } = judged.planned()
      return { ...result, ...plannedDraft(judged).slots(from?.getTime() ?? at, count) }
    },
    lintBytes: (path, bytes) => judgeAll(path, bytes, ({ result }) => result),
    plan: (path, bytes) => judgeAll(path, bytes, plannedDraft),
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
  return {
    result,
    planned: planned(),
    excerpt: isPrivate ? '' : firstWords(views?.published.text ?? ''),
    slots: (from, count) => clearSlots(objections, from, Math.max(count, 1)),
  }
}

/** The last word of a cut text, which may be half of one, and what stands before it. */
const lastWord = /\s*\S*$/u

/** The first words on one line, whole ones with `…` where there are more; a word longer than that is cut between its characters. */
function firstWords(text: string): string {
  const line = text
    .slice(0, 4 * mostWords)
    .replace(/\s+/gu, ' ')
    .trim()
  if (line.length <= mostWords) return line
  const start = line.slice(0, mostWords)
  const whole = start.replace(lastWord, '')
  return `${whole === '' ? start.replace(/[\ud800-\udbff]$/u, '') : whole}…`
}

const noTopics: Topics = { has: () => false, names: [], why: () => undefined }

/** Programs without types hand over anything. */
function objectOf(input: DraftObject | null | undefined): DraftObject {
  return typeof input === 'object' && input !== null ? input : ({} as DraftObject)
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
