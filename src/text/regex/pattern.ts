/** A regular expression reduced to what matching needs. Groups are gone; `nullable` says whether it can match the empty string. */
export type Pattern =
  | { readonly type: 'set'; readonly set: number; readonly nullable: false }
  | { readonly type: 'assert'; readonly assertion: Assertion; readonly nullable: true }
  | { readonly type: 'sequence'; readonly items: readonly Pattern[]; readonly nullable: boolean }
  | { readonly type: 'choice'; readonly items: readonly Pattern[]; readonly nullable: boolean }
  | Repeat

export interface Repeat {
  readonly type: 'repeat'
  readonly item: Pattern
  readonly min: number
  /** `Infinity` for no bound. */
  readonly max: number
  readonly isGreedy: boolean
  readonly nullable: boolean
}

/** What must hold between two characters. `set` is looked for on one side of the place. */
export type Assertion =
  | { readonly type: 'start' | 'end' }
  | { readonly type: 'boundary'; readonly isNegated: boolean; readonly set: number }
  | { readonly type: 'before' | 'behind'; readonly isNegated: boolean; readonly set: number }

/** One character or a class of them. */
export interface CharacterSet {
  /** A regular expression, for flag `u`, that matches exactly one character. */
  readonly source: string
  /** The character, if it is a single one. */
  readonly character?: string
}

/** A regular expression that was read and may be used. */
export interface ParsedPattern {
  /** Spelled for V8 with flag `u`; `\s` is Unicode's White_Space there. */
  readonly source: string
  readonly root: Pattern
  readonly sets: readonly CharacterSet[]
}

export function sequence(items: readonly Pattern[]): Pattern {
  return { type: 'sequence', items, nullable: items.every(({ nullable }) => nullable) }
}

export function choice(items: readonly Pattern[]): Pattern {
  return { type: 'choice', items, nullable: items.some(({ nullable }) => nullable) }
}

export function repeat(item: Pattern, min: number, max: number, isGreedy: boolean): Repeat {
  return { type: 'repeat', item, min, max, isGreedy, nullable: min === 0 || item.nullable }
}
