import { planFiles } from '../node/plan-files.js'
import type { CliCommand, ExitCode, World } from './command.js'
import { lookOn, sayProblems } from './output.js'
import { safeJson } from '../reporters/index.js'
import { readCount, readInstant } from './flags.js'
import { slotsOf, slotsText, type DraftSlots, type SlotsWanted } from './slots.js'

interface NextFlags {
  readonly policy?: string
  readonly at?: string
  readonly from?: string
  readonly count?: string
  readonly json?: boolean
}

/** `copydesk next`: when drafts could go out. */
export const nextCommand: CliCommand = (program, world, done) => {
  program
    .command('next')
    .summary('say when drafts could go out')
    .description(
      'Says the next clear slots of drafts: stretches at or behind the planned time in which no window, no quiet hour and no\n' +
        'embargo objects, in any market of the draft. What must change in a draft itself is said too: `copydesk lint` explains it.',
    )
    .argument('[paths...]', 'files, folders, globs', [])
    .option('-p, --policy <file>', 'policy to use instead of the nearest copydesk.yaml')
    .option('--at <instant>', 'judge as of this instant, with its offset: 2026-12-01T09:00+01:00')
    .option(
      '--from <instant>',
      'look from this instant on (default: the planned time of each draft)',
    )
    .option('-n, --count <n>', 'how many slots, from 1 to 50 (default: 5)')
    .option('--json', 'write JSON')
    .addHelpText(
      'after',
      '\nExit codes: 0 every draft has a slot · 1 some must change first or have none · 2 something could not be judged',
    )
    .action((paths: readonly string[], flags: NextFlags) => done(next(paths, flags, world)))
}

/** @throws CopydeskError, PolicyError for what the person who typed it can correct */
function next(paths: readonly string[], flags: NextFlags, world: World): ExitCode {
  const { out, env, cwd } = world
  const at = readInstant(flags.at, world.now)
  const from = flags.from === undefined ? undefined : readInstant(flags.from, world.now).getTime()
  const count = readCount(flags.count, '--count', { least: 1, most: 50 }) ?? 5
  const plan = planFiles(paths, at, {
    cwd,
    ...(flags.policy !== undefined && { policy: flags.policy }),
  })
  const found: DraftSlots[] = []
  const wanted: SlotsWanted = {
    count,
    now: at.getTime(),
    ...(from !== undefined && { from }),
    timezone: plan.loaded.policy.timezone,
  }
  for (const draft of plan.drafts) found.push(slotsOf(draft, wanted))
  const { problems } = plan
  if (flags.json) out.write(safeJson(found))
  else out.write(slotsText(found, lookOn(out, env)))
  sayProblems(problems, world)
  if (problems.some(({ severity }) => severity === 'error')) return 2
  return found.every(({ slots, decision }) => slots.length > 0 && decision !== 'block') ? 0 : 1
}
