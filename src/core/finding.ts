import type { Point } from './source.js'
import type { Evidence, Span } from './span.js'

export type Severity = 'error' | 'warning' | 'info'

/** What a finding says: the fact with what was expected, and what to do about it. */
export interface Wording {
  readonly message: string
  readonly remedy: string
}

/** From message codes to the functions that put facts into words. */
export type Messages = Readonly<Record<string, (data: never) => Wording>>

/** A replacement of `[start, end)` of the source; `text` is written as the source's format wants it. */
export interface Fix extends Span {
  readonly text: string
}

/** What may accompany a found thing. */
export interface Extras {
  /** A replacement that is certain. */
  readonly fix?: Fix
  /** Replacements a person must choose from. */
  readonly suggestions?: readonly Fix[]
  /** For private evidence: what is shown in its place, everywhere. Its place is not shown, and no text that holds it. */
  readonly mask?: string
  /** JSON pointer of the metadata value it is about. */
  readonly field?: string
  /** The channels it is about, where not all of the draft's. */
  readonly channels?: readonly string[]
  /** Where it weighs more or less than its rule; absent: the severity of the rule. */
  readonly severity?: Severity
  /** Where it weighs less than its rule may say: no more than this. */
  readonly atMost?: Severity
  /** For what ends by itself: the first instant (ISO 8601, UTC) at which it no longer stands; `null` while the end is open. */
  readonly until?: string | null
}

/** What a check returns: a message code, the facts that fill it, and where. Absent `at`: the whole draft. */
export interface Found<Code extends string = string, Data = unknown> extends Extras {
  readonly code: Code
  readonly data: Data
  readonly at?: Span | Evidence
}

/** A dressed {@link Found}: what people and machines see. */
export interface Finding {
  readonly ruleId: string
  readonly kind: string
  readonly code: string
  readonly severity: Severity
  /** The fact, with what was expected. */
  readonly message: string
  /** What to do, in the imperative. */
  readonly remedy: string
  readonly why?: string
  /** The rule's source: law, platform page, handbook. */
  readonly source?: string
  readonly draftId: string
  readonly path: string
  readonly field?: string
  readonly span: Span
  readonly start: Point
  readonly end: Point
  /** What stands at the span after decoding; `''` for a finding about the whole draft; a mask for what is private. */
  readonly evidence: string
  /** Whether the evidence is private. */
  readonly masked?: true
  readonly channels?: readonly string[]
  readonly fix?: Fix
  readonly suggestions?: readonly Fix[]
  readonly until?: string | null
  /**
   * The same finding in the next run has the same fingerprint, wherever it has moved to in its draft.
   * A draft is known by its `id`; records without one are known by their number.
   */
  readonly fingerprint: string
}
