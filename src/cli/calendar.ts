import { isZone } from '../calendar/offsets.js'
import { civilAt, instantOf } from '../calendar/zones.js'
import type { PlannedDraft, RuleTime } from '../linter.js'
import { planFiles, type FilesPlan } from '../node/plan-files.js'
import {
  calendarHtml,
  calendarSvg,
  calendarText,
  type CalendarPicture,
} from '../reporters/calendar/index.js'
import type { CliCommand, ExitCode, World } from './command.js'
import { lookOn, save, sayProblems } from './output.js'
import { readCount, readInstant, usage } from './flags.js'

interface CalendarFlags {
  readonly policy?: string
  readonly at?: string
  readonly weeks?: string
  readonly zone?: string
  readonly format?: readonly string[]
}

/** `copydesk calendar`: the next weeks as a picture. */
export const calendarCommand: CliCommand = (program, world, done) => {
  program
    .command('calendar')
    .summary('draw the next weeks: windows and drafts')
    .description(
      'Draws the next weeks: windows as bars, drafts as marks in the colour of their verdict, and how far a held draft moves.\n' +
        'On the screen, or as a file of its own for a browser: `--format html=calendar.html`.',
    )
    .argument('[paths...]', 'files, folders, globs', [])
    .option('-p, --policy <file>', 'policy to use instead of the nearest copydesk.yaml')
    .option('--at <instant>', 'draw from the day of this instant: 2026-12-01T09:00+01:00')
    .option('-w, --weeks <n>', 'how many weeks, from 1 to 53 (default: 5)')
    .option('-z, --zone <zone>', 'draw in this time zone (default: that of the policy, else UTC)')
    .option(
      '-f, --format <name[=file]>',
      'text, html or svg, on the screen or into a file; repeatable',
      (value: string, previous: readonly string[] = []) => [...previous, value],
    )
    .addHelpText('after', '\nExit codes: 0 all was drawn · 2 something could not be judged')
    .action((paths: readonly string[], flags: CalendarFlags) => done(calendar(paths, flags, world)))
}

/** Turns a picture into text; `color` and `width` are those of the place it goes to. */
type Draw = (
  picture: CalendarPicture,
  look: { readonly color: boolean; readonly width?: number },
) => string

const formats = {
  html: calendarHtml,
  svg: calendarSvg,
  text: calendarText,
} as const satisfies Readonly<Record<string, Draw>>

/** @throws CopydeskError, PolicyError for what the person who typed it can correct */
function calendar(paths: readonly string[], flags: CalendarFlags, world: World): ExitCode {
  const { out, env, cwd } = world
  const at = readInstant(flags.at, world.now)
  const weeks = readCount(flags.weeks, '--weeks', { least: 1, most: 53 }) ?? 5
  const outputs = (flags.format ?? ['text']).map(readFormat)
  if (flags.zone !== undefined && !isZone(flags.zone))
    throw usage(`Unexpected time zone \`${flags.zone}\``, 'Use an IANA name: `Europe/Paris`')
  const plan = planFiles(paths, at, {
    cwd,
    ...(flags.policy !== undefined && { policy: flags.policy }),
  })
  const zone = flags.zone ?? plan.loaded.policy.timezone ?? 'UTC'
  const picture = pictureOf(plan, { now: at.getTime(), zone, days: 7 * weeks })
  for (const { draw, file } of outputs) {
    if (file === undefined) out.write(draw(picture, lookOn(out, env)))
    else save('Calendar', file, draw(picture, { color: false }), world)
  }
  const { problems } = plan
  sayProblems(problems, world)
  return problems.some(({ severity }) => severity === 'error') ? 2 : 0
}

function readFormat(given: string): { readonly draw: Draw; readonly file?: string } {
  const [name = '', ...rest] = given.split('=')
  const known: Readonly<Record<string, Draw>> = formats
  const draw = Object.hasOwn(known, name) ? known[name] : undefined
  if (!draw) throw usage(`Unexpected format \`${name}\``, 'Use `text`, `html=FILE` or `svg=FILE`')
  return rest.length > 0 ? { draw, file: rest.join('=') } : { draw }
}

interface Frame {
  readonly now: number
  readonly zone: string
  readonly days: number
}

/** What is drawn: all windows and drafts of the days from the one of the clock on. */
function pictureOf(
  { drafts, linter, loaded }: FilesPlan,
  { now, zone, days }: Frame,
): CalendarPicture {
  const { year, month, day } = civilAt(now, zone)
  const midnight = { hour: 0, minute: 0, second: 0, millisecond: 0 }
  const from = instantOf({ year, month, day, ...midnight }, zone).at
  const until = instantOf({ year, month, day: day + days, ...midnight }, zone).at
  return {
    title: loaded.policy.name ?? 'drafts',
    now,
    from,
    until,
    zone,
    windows: oncePerWindow(linter.times(from, until, zone)),
    drafts: [...drafts].map(markOf),
  }
}

/** A window that several rules hold drafts to is one bar, as severe as the most severe of them. */
function oncePerWindow(times: readonly RuleTime[]): readonly RuleTime[] {
  const severities = ['error', 'warning', 'info']
  const kept = new Map<string, RuleTime>()
  for (const time of times) {
    const known = kept.get(time.id)
    if (!known || severities.indexOf(time.severity) < severities.indexOf(known.severity))
      kept.set(time.id, time)
  }
  return [...kept.values()]
}

function markOf({ result, planned, excerpt }: PlannedDraft): CalendarPicture['drafts'][number] {
  const { id, path, channels, verdict } = result
  return {
    id,
    path,
    channels,
    at: planned.at,
    isPlanned: planned.isSaid,
    decision: verdict.decision,
    ...(verdict.decision === 'hold' && {
      until: verdict.until === null ? null : Date.parse(verdict.until),
    }),
    because: verdict.because,
    excerpt,
  }
}
