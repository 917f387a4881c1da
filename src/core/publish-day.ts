import type { Draft } from './draft.js'

/** A day at the start of an instant. */
const day = /^\d{4}-\d{2}-\d{2}/u

/**
 * The day a draft goes out, `YYYY-MM-DD`, as its `publishAt` writes it; the day of the clock, in UTC, for a draft that does not say.
 *
 * @param at the clock, in milliseconds since 1970 UTC
 */
export function publishDay({ facts }: Draft, at: number): string {
  return day.exec(facts.string('publishAt') ?? '')?.[0] ?? new Date(at).toISOString().slice(0, 10)
}
