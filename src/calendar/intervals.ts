/**
 * A time from one instant to another: `start` is in it, `end` is not. Milliseconds since 1970 UTC, or any other numbers.
 * `-Infinity` and `Infinity`: open. Where both are the same, it is empty.
 */
export interface Interval {
  readonly start: number
  readonly end: number
}

/** Intervals in order of start that neither overlap nor touch, none of them empty: what {@link union} gives. */
export type Intervals = readonly Interval[]

/**
 * What is in any of the given lists, whose intervals may overlap, touch and stand in any order.
 *
 * @throws RangeError for `NaN` and for an end before its start
 */
export function union(...lists: readonly (readonly Interval[])[]): Intervals {
  const all = lists
    .flat()
    .filter((interval) => !isEmpty(interval))
    .toSorted((a, b) => compare(a.start, b.start))
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of all) {
    const last = joined.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

/**
 * What is in both.
 *
 * @throws RangeError for a list that is not {@link Intervals}
 */
export function intersect(a: Intervals, b: Intervals): Intervals {
  const [left, right] = [checked(a), checked(b)]
  const both: Interval[] = []
  let [i, j] = [0, 0]
  for (let [x, y] = [left[0], right[0]]; x && y; [x, y] = [left[i], right[j]]) {
    const [start, end] = [Math.max(x.start, y.start), Math.min(x.end, y.end)]
    if (start < end) both.push({ start, end })
    if (x.end <= y.end) i++
    else j++
  }
  return both
}

/**
 * What is in the first and not in the second.
 *
 * @throws RangeError for a list that is not {@link Intervals}
 */
export function subtract(a: Intervals, b: Intervals): Intervals {
  const gaps: Interval[] = []
  let start = -Infinity
  for (const taken of checked(b)) {
    if (start < taken.start) gaps.push({ start, end: taken.start })
    start = taken.end
  }
  if (start < Infinity) gaps.push({ start, end: Infinity })
  return intersect(a, gaps)
}

/**
 * What is in a list and in one interval.
 *
 * @throws RangeError for a list that is not {@link Intervals}, and as {@link union} does
 */
export function clip(intervals: Intervals, to: Interval): Intervals {
  return intersect(intervals, union([to]))
}

/**
 * The earliest instant, `from` or later, that no interval covers; `undefined` when one without an end covers the rest.
 * In logarithmic time, so it trusts that the list is {@link Intervals}.
 *
 * @throws RangeError for `NaN`
 */
export function firstGap(intervals: Intervals, from: number): number | undefined {
  refuseNaN(from)
  const last = intervals[countWhere(intervals.length, (at) => startOf(intervals, at) <= from) - 1]
  if (!last || from >= last.end) return from
  return last.end === Infinity ? undefined : last.end
}

function startOf(intervals: Intervals, at: number): number {
  return intervals[at]?.start ?? Infinity
}

/** How many of the first indexes fulfil a test that none fulfils after the first that does not. */
export function countWhere(count: number, test: (index: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (test(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Whether nothing is in it.
 *
 * @throws RangeError for `NaN` and for an end before its start
 */
export function isEmpty({ start, end }: Interval): boolean {
  if (start < end) return false
  if (start === end) return true
  throw new RangeError(`No interval from \`${start}\` to \`${end}\``)
}

/** @throws RangeError for `NaN` */
export function refuseNaN(value: number): void {
  if (Number.isNaN(value)) throw new RangeError('Expected an instant, found `NaN`')
}

function checked(intervals: Intervals): Intervals {
  let reached: number | undefined
  for (const interval of intervals) {
    if (isEmpty(interval) || (reached !== undefined && interval.start <= reached))
      throw new RangeError('Expected intervals in order, none empty, none that touch')
    reached = interval.end
  }
  return intervals
}

/** By size; `Infinity - Infinity` would be no order. */
export function compare(a: number, b: number): number {
  if (a < b) return -1
  return a > b ? 1 : 0
}
