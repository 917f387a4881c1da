import type { NotEvaluated } from './check.js'
import type { Finding, Severity } from './finding.js'
import type { Problem } from './problem.js'

export type Decision = 'publish' | 'review' | 'hold' | 'block'

/** What becomes of a draft, and the ids of the rules that decided it, sorted. */
export type Verdict =
  | { readonly decision: 'publish' | 'review' | 'block'; readonly because: readonly string[] }
  | {
      readonly decision: 'hold'
      /** The first instant (ISO 8601, UTC) at which nothing objects; `null` while a window has no end. */
      readonly until: string | null
      readonly because: readonly string[]
      /** What pushed it there, in the order of time: each holds until the next takes over, or until the end. */
      readonly steps: readonly HoldStep[]
      /** With `until: null`: how far was looked without finding a free instant. Absent: a window has no end. */
      readonly horizon?: string
    }

/** One thing that holds a draft back. */
export interface HoldStep {
  readonly ruleId: string
  /** For people: the title of a window. */
  readonly name: string
  /** ISO 8601 in UTC; `null` while it has no end. */
  readonly until: string | null
}

/** A rule that could not be applied because the draft does not say what it needs. */
export interface Unevaluated extends NotEvaluated {
  readonly ruleId: string
}

/** One draft, judged. */
export interface DraftResult {
  readonly id: string
  readonly path: string
  readonly part?: number
  readonly channels: readonly string[]
  readonly publishAt?: string
  readonly verdict: Verdict
  /** Its verdict in the run that this one was compared with; `null`: it was not there. Absent: the same, or compared with none. */
  readonly was?: Verdict | null
  /** In text order. */
  readonly findings: readonly Finding[]
  /** Findings that a waiver excuses. */
  readonly waived: readonly Finding[]
  readonly notEvaluated: readonly Unevaluated[]
}

export interface Summary {
  /** Files read. */
  readonly sources: number
  readonly drafts: number
  readonly verdicts: Readonly<Record<Decision, number>>
  readonly findings: Readonly<Record<Severity, number>>
  readonly problems: number
}

/** Everything one invocation concluded. Plain, versioned, the same bytes for the same input. */
export interface Run {
  /** The version of copydesk. */
  readonly copydesk: string
  /** The version of this shape. */
  readonly schema: 1
  /** The clock of the run, ISO 8601 in UTC. */
  readonly at: string
  readonly policy: {
    /** Of the effective policy: equal hashes, equal policies. */
    readonly hash: string
    /** What it was made of: policies in the order of `extends`, as paths and `copydesk:` names, then the paths of data files. */
    readonly files: readonly string[]
  }
  readonly summary: Summary
  /** By path, then by place in the file. */
  readonly drafts: readonly DraftResult[]
  readonly problems: readonly Problem[]
}
