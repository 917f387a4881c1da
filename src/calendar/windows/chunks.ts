const day = 86_400_000
/** How much time is expanded at once. A queue of a year needs a handful of them. */
const chunkLength = 64 * day
/** Most items that are kept in all chunks of one sort: about 50 MB. */
const mostKept = 500_000

/** What is kept of one stretch of time. */
export interface Sized {
  readonly size: number
}

/**
 * Prepares what there is in a stretch of 64 days, in a zone, when somebody asks for it; what was not asked for the longest is forgotten first.
 *
 * @param make what there is in `[from, until)`
 * @returns visits the chunks of a range, in order, with where each begins; where the first does, nothing was before
 */
export function chunksOf<T extends Sized>(
  make: (from: number, until: number, zone: string) => T,
): (from: number, until: number, zone: string, visit: (chunk: T, from: number) => void) => void {
  /** The latest asked for last. */
  const kept = new Map<string, T>()
  let size = 0
  const chunkAt = (number: number, zone: string): T => {
    const name = `${zone} ${number}`
    let chunk = kept.get(name)
    if (chunk) kept.delete(name)
    else {
      chunk = make(number * chunkLength, (number + 1) * chunkLength, zone)
      size += costOf(chunk)
    }
    kept.set(name, chunk)
    for (const [oldest, { size: freed }] of kept) {
      if (size <= mostKept || oldest === name) break
      kept.delete(oldest)
      size -= costOf({ size: freed })
    }
    return chunk
  }
  return (from, until, zone, visit) => {
    const first = Math.floor(from / chunkLength)
    const last = Math.floor((until - 1) / chunkLength)
    for (let number = first; number <= last; number++)
      visit(chunkAt(number, zone), number === first ? -Infinity : number * chunkLength)
  }
}

/** An empty chunk is not for nothing. */
function costOf({ size }: Sized): number {
  return size + 16
}
