import type { Channels } from './channel.js'
import type { Check, TimedCheck } from './check.js'
import type { Extras, Found, Messages } from './finding.js'
import type { Evidence, Span } from './span.js'
import type { Matchers } from './matcher.js'
import type { OptionsOf, Schema } from './schema.js'

/** Makes one {@link Found}; the code decides which data it must carry. */
export type Builder<M extends Messages> = <Code extends keyof M & string>(
  code: Code,
  data: Parameters<M[Code]>[0],
  at?: Span | Evidence,
  extras?: Extras,
) => Found

/** What a kind may use while it compiles. */
export interface Tools {
  readonly matchers: Matchers
  readonly channels: Channels
  /** The zones of the policy's own markets. */
  readonly markets: Readonly<Record<string, readonly string[]>>
  /** The zone of times that name none; absent: the policy names none. */
  readonly timezone?: string
  /** Why a topic may be met in no draft; `undefined` for one that is known, or that only drafts can know. */
  doubtTopic(name: string): TopicDoubt | undefined
  /** Reports a mistake in the options that only compiling can see, and goes on, so that all are reported at once. */
  complain(mistake: OptionMistake): void
}

/** What is odd about the name of a topic, and what to do. */
export interface TopicDoubt {
  readonly message: string
  readonly remedy: string
}

/** A text with `⟦…⟧` around exactly what must be found, or a draft in full. */
export type Example = string | ExampleDraft

export interface ExampleDraft {
  readonly text: string
  readonly [fact: string]: unknown
}

/** Good and bad posts under given options. They are the documentation and the test. */
export interface KindExamples {
  readonly options: Readonly<Record<string, unknown>>
  readonly good: readonly Example[]
  readonly bad: readonly Example[]
}

/** The code that gives a rule's options their meaning, with everything that documents it. */
export interface Kind<S extends Schema = Schema, M extends Messages = Messages> {
  readonly name: string
  readonly summary: string
  readonly why: string
  readonly examples: readonly KindExamples[]
  /** JSON Schema of the options, envelope keys not included. */
  readonly options: S
  readonly messages: M
  /**
   * Prepares once and returns the check. What the schema can't refuse (a pattern, a contradiction) goes to `tools.complain`;
   * the check is not used then.
   */
  compile(options: OptionsOf<S>, found: Builder<M>, tools: Tools): Check | TimedCheck
}

/** A kind as the engine and the registry hold it. */
export interface AnyKind extends Omit<Kind, 'compile' | 'messages'> {
  readonly messages: Messages
  compile(options: object, found: Builder<Messages>, tools: Tools): Check | TimedCheck
}

/** Gives a kind its types: options from its schema, codes and data from its messages. */
export function defineKind<const S extends Schema, const M extends Messages>(
  kind: Kind<S, M>,
): AnyKind {
  // The registry mixes kinds of all option and message types; each compile() is handed only options that its own schema has validated.
  return kind as unknown as AnyKind
}

/** A mistake in a rule's options. The policy loader turns the path into file, line and column. */
export interface OptionMistake {
  readonly code: string
  readonly message: string
  readonly remedy: string
  /** Into the options: `['find', 3]`. */
  readonly path: readonly (string | number)[]
  /** The option that is lacking. Where it is there and could not be read, that has been said already. Absent: none is. */
  readonly lacks?: string
  /** A warning: the rule can be used, but perhaps not as meant. Absent: an error. */
  readonly severity?: 'warning'
}
