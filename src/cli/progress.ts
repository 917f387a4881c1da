import type { Stream, World } from './command.js'

/** A line that says how far a long run is, and vanishes. */
export interface Progress {
  readonly show: (done: number, total: number) => void
  readonly clear: () => void
}

/** Files between two looks at the line: often enough to move, rarely enough to cost nothing. */
const step = 64

/** Shown on a terminal only, for runs of many files, never in CI. */
export function progressLine({ isTerminal, write }: Stream, env: World['env']): Progress {
  let isShown = false
  if (!isTerminal || env['CI']) return { show: () => undefined, clear: () => undefined }
  return {
    show(done, total) {
      if (total < 4 * step || done % step !== 0) return
      write(`\r${done} of ${total} files`)
      isShown = true
    },
    clear() {
      if (isShown) write('\r\u001b[K')
    },
  }
}
