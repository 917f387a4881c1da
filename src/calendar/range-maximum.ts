/** Values of a block, one bit each. */
const blockBits = 5
const blockLength = 1 << blockBits

/**
 * Prepares, in linear time and memory, to say in constant time where the greatest value of any range stands.
 *
 * Within a block of 32 values, each remembers as bits which values before it are greater than all that follow up to it: the first of
 * those within the range is the greatest. Of blocks, the greatest of every 1, 2, 4, 8, … in a row is kept; two such rows cover any range.
 *
 * @param values no `NaN`
 * @returns the place of a greatest value among `first` to `last`, both included
 * @see Fischer and Heun, 2006, "Theoretical and Practical Improvements on the RMQ-Problem"
 */
export function rangeMaximum(values: Float64Array): (first: number, last: number) => number {
  const value = (place: number): number => values[place] ?? -Infinity
  const greater = (a: number, b: number): number => (value(b) > value(a) ? b : a)

  const leaders = new Uint32Array(values.length)
  let bits = 0
  for (let place = 0; place < values.length; place++) {
    if (place % blockLength === 0) bits = 0
    while (bits !== 0 && value(blockOf(place) + highest(bits)) <= value(place))
      bits ^= 1 << highest(bits)
    bits |= 1 << (place % blockLength)
    leaders[place] = bits
  }
  /** Of a range within a block. */
  const within = (first: number, last: number): number => {
    const candidates = (leaders[last] ?? 0) & (-1 << (first % blockLength))
    return blockOf(last) + highest(candidates & -candidates)
  }

  const blocks = Math.ceil(values.length / blockLength)
  const rows = [
    Uint32Array.from({ length: blocks }, (_, block) => {
      const first = block * blockLength
      return within(first, Math.min(first + blockLength, values.length) - 1)
    }),
  ]
  for (let length = 2; length <= blocks; length *= 2) {
    const halves = rows.at(-1) ?? new Uint32Array()
    rows.push(
      Uint32Array.from({ length: blocks - length + 1 }, (_, block) =>
        greater(halves[block] ?? 0, halves[block + length / 2] ?? 0),
      ),
    )
  }

  return (first, last) => {
    const [from, to] = [first >>> blockBits, last >>> blockBits]
    if (from === to) return within(first, last)
    const ends = greater(
      within(first, blockOf(first) + blockLength - 1),
      within(blockOf(last), last),
    )
    const between = to - from - 1
    if (between === 0) return ends
    const level = highest(between)
    const row = rows[level] ?? new Uint32Array()
    return greater(ends, greater(row[from + 1] ?? 0, row[to - (1 << level)] ?? 0))
  }
}

/** Where the block of a place begins. */
function blockOf(place: number): number {
  return place & -blockLength
}

/** The highest bit of a number other than 0. */
function highest(bits: number): number {
  return 31 - Math.clz32(bits)
}
