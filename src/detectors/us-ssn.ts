import { documented, unfolded, type Detector } from './detector.js'
import { isLabelled } from './labels.js'

/** @see Social Security Administration, www.ssa.gov: no area 000, 666 or from 900 on, no group 00, no serial 0000 */
const shape =
  /(?<![\p{L}\p{N}-])(?!000|666|9\d\d)\d{3}([- ])(?!00)\d{2}\1(?!0000)\d{4}(?![\p{L}\p{N}-])/gu
const bare = /(?<![\p{L}\p{N}-])(?!000|666|9\d\d)\d{3}(?!00)\d{2}(?!0000)\d{4}(?![\p{L}\p{N}-])/gu
const label =
  /(?:ssn|social security(?: number| no\.?)?|social)\W{0,4}(?:is |number |no\.? )?\W{0,3}$/u
/** Of an advertisement, and of forms. */
const published: ReadonlySet<string> = new Set(['078051120', '219099999', '123456789', '111111111'])

export const usSsn: Detector = {
  type: 'US_SSN',
  label: 'a social security number',
  mask: '[social security number]',
  remedy: 'Take it out',
  find(scan) {
    const { text } = scan.folded
    const hits = [shape, bare].flatMap((pattern) =>
      Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
        start: index,
        end: index + found.length,
        confidence: published.has(found.replace(/\D/gu, ''))
          ? documented
          : isLabelled(text, index, label)
            ? 0.98
            : pattern === shape && found.includes('-')
              ? 0.7
              : 0.1,
      })),
    )
    return unfolded(
      scan,
      hits.filter(({ confidence }) => confidence > 0.1).sort((a, b) => a.start - b.start),
    )
  },
  examples: {
    bad: ['Her SSN is ⟦536-90-4399⟧', 'ssn: ⟦536904399⟧', 'It is ⟦536-90-4399⟧.'],
    good: ['Call 536-904-3990', 'Order 536904399', 'SSN 000-12-3456', 'SSN 078-05-1120'],
  },
}
