import { Command, CommanderError } from 'commander'
import { CopydeskError, PolicyError } from '../core/errors.js'
import type { Problem } from '../core/problem.js'
import { problemBlocks } from '../reporters/index.js'
import { version } from '../version.js'
import { wantsColor, type ExitCode, type World } from './command.js'
import { lint, type LintFlags } from './lint.js'

/**
 * The command line: arguments to exit code. Never throws; what a person can correct is said on standard error with exit code 2,
 * anything else is our bug and says so.
 */
export function main(args: readonly string[], world: World): ExitCode {
  let code: ExitCode = 0
  const program = createProgram(world, (paths, flags) => {
    code = lint(paths, flags, world)
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

function createProgram(
  world: World,
  run: (paths: readonly string[], flags: LintFlags) => void,
): Command {
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
  program
    .command('lint', { isDefault: true })
    .summary('judge drafts (the default)')
    .description(
      'Judges drafts by the nearest copydesk.yaml, else by the recommended pack.\n\n' +
        'Paths are files, folders and globs; `-` is standard input. A folder is searched for what the policy includes\n' +
        'under `drafts.include`, else for Markdown, text, CSV and JSONL files. What .gitignore names is left out.',
    )
    .argument('[paths...]', 'files, folders, globs', [])
    .option('-p, --policy <file>', 'policy to use instead of the nearest copydesk.yaml')
    .option(
      '-f, --format <name[=file]>',
      'report as pretty, compact or json, on the screen or into a file; repeatable',
      collect,
    )
    .option('--at <instant>', 'judge as of this instant, with its offset: 2026-12-01T09:00+01:00')
    .option('--fail-on <severity>', 'fail from this severity on: error or warning (default: error)')
    .option('--max-warnings <n>', 'fail on more warnings than this')
    .option(
      '--strict',
      'fail when a rule could not be applied because a draft does not say what it needs',
    )
    .option('--stdin-filename <name>', 'read standard input as if it were this file')
    .option('--why', 'say why each rule exists and where it comes from')
    .option('-q, --quiet', 'say nothing of what may go out')
    .addHelpText(
      'after',
      '\nExit codes: 0 all may go out, perhaps after a look · 1 some must change or wait · 2 something could not be judged',
    )
    .action(
      (
        paths: readonly string[],
        flags: Omit<LintFlags, 'format'> & { format?: readonly string[] },
      ) => run(paths, flags),
    )
  return program
}

function collect(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value]
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
  return problemBlocks(problems, {
    color: wantsColor(err, env),
    ...(err.width !== undefined && { width: err.width }),
  })
}

function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line))
  return [error.constructor.name, ...frames.slice(0, 8)].join('\n')
}
