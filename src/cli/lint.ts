import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  countChanges,
  markChanges,
  onlyChanged,
  type Changes,
  type FormerRun,
} from '../core/changes.js'
import { PolicyError } from '../core/errors.js'
import { readFormerRun } from '../node/former-run.js'
import { visible } from '../reporters/display.js'
import { exitCode, summarize } from '../core/summarize.js'
import type { Reporter } from '../core/reporter.js'
import { runBytes, runFiles, type FilesRun, type LintFilesOptions } from '../node/lint-files.js'
import { reporters } from '../reporters/index.js'
import { version } from '../version.js'
import { readCount, readInstant, usage } from './flags.js'
import type { CliCommand, ExitCode, World } from './command.js'
import { collect, readFormats, type Output } from './formats.js'
import { lookOn, save } from './output.js'
import { progressLine } from './progress.js'

/** The options of `copydesk lint` as the command line gives them. */
interface LintFlags {
  readonly policy?: string
  readonly at?: string
  /** `NAME` or `NAME=FILE`. */
  readonly format?: readonly string[]
  readonly failOn?: string
  readonly maxWarnings?: string
  readonly stdinFilename?: string
  readonly changedSince?: string
  readonly quiet?: boolean
  readonly strict?: boolean
  readonly why?: boolean
}

/** `copydesk lint`: judges drafts and reports. */
export const lintCommand: CliCommand = (program, world, done) => {
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
    .option(
      '--changed-since <run.json>',
      'show only drafts whose verdict is another than in that run, written by `--format json=run.json`',
    )
    .option('--stdin-filename <name>', 'read standard input as if it were this file')
    .option('--why', 'say why each rule exists and where it comes from')
    .option('-q, --quiet', 'say nothing of what may go out')
    .addHelpText(
      'after',
      '\nExit codes: 0 all may go out, perhaps after a look · 1 some must change or wait · 2 something could not be judged',
    )
    .action((paths: readonly string[], flags: LintFlags) => done(lint(paths, flags, world)))
}

/** @throws CopydeskError, PolicyError for what the person who typed it can correct */
function lint(paths: readonly string[], flags: LintFlags, world: World): ExitCode {
  const outputs = readFormats<Reporter>(flags.format ?? ['pretty'], reporters)
  const at = readInstant(flags.at, world.now)
  const failOn = readFailOn(flags.failOn)
  const maxWarnings = readCount(flags.maxWarnings, '--max-warnings')
  const former = readFormer(flags.changedSince, world)
  const progress = progressLine(world.err, world.env)
  const options: LintFilesOptions = {
    cwd: world.cwd,
    at,
    ...(flags.policy !== undefined && { policy: flags.policy }),
    ...(flags.strict && { strict: true }),
    onProgress: progress.show,
  }
  let judged: FilesRun
  try {
    judged = isStandardInput(paths, flags)
      ? runBytes(flags.stdinFilename ?? 'stdin.md', readInput(world), options)
      : runFiles(paths, options)
  } catch (error) {
    if (error instanceof PolicyError) reportMistakes(error, outputs, at, flags, world)
    throw error
  }
  progress.clear()
  // The next run is compared with this one, so JSON has all of it.
  const whole = former ? markChanges(judged.run, former) : judged.run
  const shown = former ? onlyChanged(whole) : whole
  const { base } = judged.loaded
  const changes = former && countChanges(whole, former, (path) => existsSync(resolve(base, path)))
  for (const { format: reporter, file } of outputs) {
    const run = reporter === reporters.json ? whole : shown
    report(reporter, file, { ...judged, run, ...(changes && { changes }) }, flags, world)
  }
  return exitCode(whole, { failOn, ...(maxWarnings !== undefined && { maxWarnings }) })
}

/** The run to compare with. One that is not there yet knows no draft. */
function readFormer(file: string | undefined, { cwd, err }: World): FormerRun | undefined {
  if (file === undefined) return undefined
  const former = readFormerRun(resolve(cwd, file), file)
  if (!former) err.write(`${visible(file)} is not there yet, so every verdict is new\n`)
  return former ?? { drafts: [] }
}

/** What was piped in. Nothing at all is most often a pipe whose first half failed, so it does not pass. */
function readInput(world: World): Uint8Array {
  const bytes = world.input()
  if (bytes.length === 0) throw usage('Standard input is empty', 'Pipe a draft into it')
  return bytes
}

/** Machines learn of mistakes in the policy where they look for the run; people are told on standard error. */
function reportMistakes(
  { problems }: PolicyError,
  outputs: readonly Output<Reporter>[],
  at: Date,
  flags: LintFlags,
  world: World,
): void {
  const run = summarize({
    version,
    at: at.getTime(),
    policy: { hash: '', files: [] },
    sources: 0,
    drafts: [],
    problems,
  })
  for (const { format: reporter, file } of outputs) {
    if (file !== undefined || reporter === reporters.json)
      report(reporter, file, { run, sources: new Map() }, flags, world)
  }
}

function isStandardInput(paths: readonly string[], { stdinFilename }: LintFlags): boolean {
  if (paths.length === 0) return stdinFilename !== undefined
  if (!paths.includes('-') && stdinFilename === undefined) return false
  if (paths.length === 1 && paths[0] === '-') return true
  throw usage('Standard input was asked for together with files', 'Give either `-` or paths')
}

function report(
  reporter: Reporter,
  file: string | undefined,
  { run, sources, changes }: Reported,
  flags: LintFlags,
  world: World,
): void {
  const look = file === undefined ? lookOn(world.out, world.env) : { color: false }
  const text = reporter(run, {
    ...look,
    sources,
    why: flags.why ?? false,
    quiet: flags.quiet ?? false,
    ...(changes && { changes }),
  })
  if (file === undefined) world.out.write(text)
  else save('Report', file, text, world)
}

/** What is reported. */
interface Reported extends Pick<FilesRun, 'run' | 'sources'> {
  readonly changes?: Changes
}

function readFailOn(given = 'error'): 'error' | 'warning' {
  if (given === 'error' || given === 'warning') return given
  throw usage(`Unexpected severity \`${given}\` for \`--fail-on\``, 'Use `error` or `warning`')
}
