import type { TextView } from './views.js'

/** A match: `[start, end)` in UTF-16 code units of the view's text, and which of the given phrases it was. */
export interface Hit {
  readonly start: number
  readonly end: number
  readonly index: number
}

/** Finds in a view. Hits in text order, the longest first at equal starts. Pure; never throws; linear in the text. */
export type Matcher = (view: TextView) => readonly Hit[]

/** How the words of a policy become matchers. One instance serves all rules of a run, so that one pass over a text serves them all. */
export interface Matchers {
  /**
   * Finds phrases at word boundaries in folded text. `{0,3}` inside a phrase stands for that many words in between.
   *
   * @throws PatternError for a phrase that can never match or whose gap can't be read
   */
  phrases(list: readonly string[], options?: { readonly caseSensitive?: boolean }): Matcher
  /**
   * Which of many matchers made by {@link phrases} find something in a view, by their places in the list, ascending. Those that find nothing
   * cost nothing.
   *
   * @throws TypeError for a matcher of anything else
   */
  foundBy(matchers: readonly Matcher[]): (view: TextView) => readonly number[]
  /**
   * Looks whether a phrase can be used, without registering it.
   *
   * @throws PatternError as {@link phrases} does
   */
  checkPhrase(phrase: string): void
  /**
   * Finds a regular expression, in time linear in the text.
   *
   * @throws PatternError for a pattern that is no regular expression, or can't be matched in linear time
   */
  regex(pattern: string, options?: { readonly ignoreCase?: boolean }): Matcher
  /** How many words stand between two stretches of a view; 0 when they touch or overlap. */
  wordsBetween(view: TextView, a: Hit, b: Hit): number
}

/** What is wrong with a phrase or a regular expression: said at its place by whoever knows the place. */
export class PatternError extends Error {
  override readonly name = 'PatternError'
  /** `regex/not-linear`, `phrase/empty`, … */
  readonly code: string
  readonly remedy: string
  /** Which phrase of the list. */
  readonly index: number

  constructor(code: string, message: string, remedy: string, index = 0) {
    super(message)
    this.code = code
    this.remedy = remedy
    this.index = index
  }
}
