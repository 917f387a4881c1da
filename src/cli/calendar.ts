import { basename } from 'node:path'
import { calendarPicture, dayIn, type Day } from '../calendar-picture.js'
import { isZone } from '../calendar/offsets.js'
import { planFiles } from '../node/plan-files.js'
import {
  calendarHtml,
  calendarSvg,
  calendarText,
  type CalendarPicture,
} from '../reporters/calendar/index.js'
import type { CliCommand, ExitCode, World } from './command.js'
import { readCount, readInstant, usage } from './flags.js'
import { collect, readFormats } from './formats.js'
import { lookOn, save, sayProblems } from './output.js'

interface CalendarFlags {
  readonly policy?: string
  readonly at?: string
  readonly from?: string
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
    .option('--at <instant>', 'judge as of this instant, with its offset: 2026-12-01T09:00+01:00')
    .option('--from <day>', 'draw from this day on: 2026-12-01 (default: the day of the clock)')
    .option('-w, --weeks <n>', 'how many weeks, from 1 to 53 (default: 4)')
    .option('-z, --zone <zone>', 'draw in this time zone (default: that of the policy, else UTC)')
    .option(
      '-f, --format <name[=file]>',
      'text, html or svg, on the screen or into a file; repeatable',
      collect,
    )
    .addHelpText(
      'after',
      '\nExit codes: 0 all was drawn, whatever the verdicts: to decide is for `copydesk lint` · 2 something could not be judged',
    )
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
  const weeks = readCount(flags.weeks, '--weeks', { least: 1, most: 53 }) ?? 4
  const first = flags.from === undefined ? undefined : readDay(flags.from)
  const outputs = readFormats<Draw>(flags.format ?? ['text'], formats)
  if (flags.zone !== undefined && !isZone(flags.zone))
    throw usage(`Unexpected time zone \`${flags.zone}\``, 'Use an IANA name: `Europe/Paris`')
  const { loaded, linter, drafts, problems } = planFiles(paths, at, {
    cwd,
    ...(flags.policy !== undefined && { policy: flags.policy }),
  })
  const zone = flags.zone ?? loaded.policy.timezone ?? 'UTC'
  const now = at.getTime()
  const picture = calendarPicture(linter, drafts, {
    title: (loaded.file === undefined ? undefined : loaded.policy.name) ?? basename(loaded.base),
    now,
    from: first ?? dayIn(zone, now),
    days: 7 * weeks,
    zone,
  })
  const drawn = outputs.map(({ format: draw, file }) => ({
    file,
    text: draw(picture, file === undefined ? lookOn(out, env) : { color: false }),
  }))
  for (const { file, text } of drawn) {
    if (file === undefined) out.write(text)
    else save('Calendar', file, text, world)
  }
  sayProblems(problems, world)
  return problems.some(({ severity }) => severity === 'error') ? 2 : 0
}

/** @throws CopydeskError for what is no day of a calendar */
function readDay(given: string): Day {
  const [year = 0, month = 0, day = 0] = given.split('-').map(Number)
  const at = new Date(`${given}T00:00Z`)
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/u.test(given) &&
    !Number.isNaN(at.getTime()) &&
    at.toISOString().startsWith(given)
  if (isDay) return { year, month, day }
  throw usage(`Unexpected day \`${given}\` for \`--from\``, 'Write it like `2026-12-01`')
}
