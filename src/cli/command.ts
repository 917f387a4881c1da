import type { Command } from 'commander'

/** What a command may use of the world. Everything else it needs it is given, so it can be tested without a process. */
export interface World {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Standard output: reports. */
  readonly out: Stream
  /** Standard error: progress and errors. */
  readonly err: Stream
  /** All of standard input. */
  readonly input: () => Uint8Array
  readonly now: () => Date
}

/** A place to write to, and what is known of it. */
export interface Stream {
  readonly write: (text: string) => void
  readonly isTerminal: boolean
  /** Columns of a terminal. */
  readonly width?: number
}

/** What a command makes of its arguments: an exit code. */
export type ExitCode = 0 | 1 | 2

/** Whether to write colour: `NO_COLOR` and `FORCE_COLOR` decide, else whether somebody is looking. */
export function wantsColor({ isTerminal }: Stream, env: World['env']): boolean {
  if (env['NO_COLOR']) return false
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0'
  return isTerminal && env['TERM'] !== 'dumb'
}

/** Adds a command to the program. `done` takes what it comes to. */
export type CliCommand = (program: Command, world: World, done: (code: ExitCode) => void) => void
