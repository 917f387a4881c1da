import type { Check, TimedCheck } from './check.js'
import type { Draft } from './draft.js'
import type { Severity } from './finding.js'
import type { AnyKind, Example } from './kind.js'
import type { Topics } from './topics.js'

/** Which drafts a rule is for. A list is any-of, keys are all-of, `not` inverts. */
export interface When {
  readonly channels?: readonly string[]
  readonly markets?: readonly string[]
  readonly lang?: readonly string[]
  readonly account?: readonly string[]
  /** The author's role. */
  readonly role?: readonly string[]
  /** Declared by the draft or inferred from its words. */
  readonly topics?: readonly string[]
  readonly campaign?: readonly string[]
  readonly goal?: readonly string[]
  readonly audience?: readonly string[]
  readonly relationship?: readonly string[]
  /** What the draft answers; `any` for every answer. */
  readonly reply?: readonly string[]
  /** Globs over the path of the source. */
  readonly path?: readonly string[]
  readonly not?: When
}

/** Drafts that show what a rule does. They are its documentation and its test. */
export interface RuleExamples {
  /** Options to use for them, where the rule itself takes them from elsewhere: a registry, a list. */
  readonly with?: Readonly<Record<string, unknown>>
  readonly good?: readonly Example[]
  readonly bad?: readonly Example[]
}

/** One entry of the effective policy. */
export interface Rule {
  readonly id: string
  readonly kind: string
  readonly severity: Severity | 'off'
  readonly when?: When
  readonly why?: string
  readonly source?: string
  readonly examples?: RuleExamples
  /** Nobody further down may weaken it. */
  readonly final?: boolean
  readonly options: Readonly<Record<string, unknown>>
}

/** A rule that can be applied. */
export interface CompiledRule {
  readonly rule: Rule & { readonly severity: Severity }
  readonly kind: AnyKind
  readonly check: Check
  /** The check for the rule's examples, where they bring options of their own. */
  readonly exampleCheck?: () => Check
  /** When the rule would object; absent: its answer does not depend on the time. */
  readonly objections?: TimedCheck['objections']
  /** When it holds drafts at all; absent: nobody can say without a draft. */
  readonly times?: TimedCheck['times']
  /** Whether the rule is for a draft. */
  readonly applies: Selector
}

/** `true`, `false`, or the name of the fact that the draft would have to say. */
export type Selector = (candidate: Candidate) => boolean | string

/** What {@link Selector} looks at. */
export interface Candidate {
  readonly draft: Draft
  readonly channels: readonly string[]
  /** What the draft is about; nothing is looked for before somebody asks. */
  readonly topics: () => Pick<Topics, 'has'>
}
