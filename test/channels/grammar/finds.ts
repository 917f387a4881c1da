import { describe, expect, test } from 'vitest'
import type { Finder } from '../../../src/channels/grammar/index.js'
import { mark, marked } from '../../text/view-of.js'

/** A text with `⟦…⟧` around what must be found in it, and why. */
export type FinderCase = readonly [why: string, source: string]

/** Holds a finder to cases that show what it finds. */
export function finds(name: string, find: Finder, cases: readonly FinderCase[]): void {
  describe(name, () => {
    for (const [why, source] of cases)
      test(why, () => {
        const { text } = marked(source)
        expect(mark(text, find(text))).toBe(source)
      })
  })
}
