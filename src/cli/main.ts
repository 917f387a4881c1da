import { Command, CommanderError } from 'commander'
import { CopydeskError, PolicyError } from '../core/errors.js'
import type { Problem } from '../core/problem.js'
import { problemBlocks } from '../reporters/index.js'
import { version } from '../version.js'
import type { CliCommand, ExitCode, World } from './command.js'
import { lookOn } from './output.js'
import { hashtagsCommand } from './hashtags.js'
import { lintCommand } from './lint.js'
import { calendarCommand } from './calendar.js'
import { nextCommand } from './next.js'

/**
 * The command line: arguments to exit code. Never throws; what a person can correct is said on standard error with exit code 2,
 * anything else is our bug and says so.
 */
export function main(args: readonly string[], world: World): ExitCode {
  let code: ExitCode = 0
  const program = createProgram(world, (result) => {
    code = result
  })
  try {
    program.parse([...args], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof CopydeskError) {
      world.err.write(explain(error, world))
      return 2
    }
    // The words of an unexpected error may quote a draft: its sort and where it was thrown are enough to report it.
    world.err.write(
      `copydesk ${version} crashed. This is a bug of copydesk; report it with these lines:\n${traceOf(error)}\n`,
    )
    return 2
  }
}

/** The commands, in the order of the help. */
const commands: readonly CliCommand[] = [lintCommand, nextCommand, calendarCommand, hashtagsCommand]

function createProgram(world: World, done: (code: ExitCode) => void): Command {
  const program = new Command('copydesk')
    .description(
      'Says which drafts may go out, which must change, which need a person and which must wait, and why.',
    )
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .configureOutput({
      writeOut: world.out.write,
      writeErr: world.err.write,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showSuggestionAfterError()
  for (const command of commands) command(program, world, done)
  return program
}

function explain(error: CopydeskError, { err, env }: World): string {
  const problems: readonly Problem[] =
    error instanceof PolicyError
      ? error.problems
      : [
          {
            code: error.code,
            severity: 'error',
            message: error.message,
            remedy: error.remedy,
            ...(error.place && { place: error.place }),
          },
        ]
  return problemBlocks(problems, lookOn(err, env))
}

function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line))
  return [error.constructor.name, ...frames.slice(0, 8)].join('\n')
}
