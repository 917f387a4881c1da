import type { DraftResult } from '../core/run.js'
import type { Slot, Slots } from '../core/slots.js'
import type { PlannedDraft } from '../linter.js'
import { datesIn, type Dates } from '../reporters/calendar/dates.js'
import { visible } from '../reporters/display.js'
import { palette as paletteOf, type Palette } from '../reporters/palette.js'
import { columns } from '../reporters/width.js'
import { brief, plural, until } from '../reporters/wording.js'
import { wrap } from '../reporters/wrap.js'

/** When one draft could go out. Instants are ISO 8601 in UTC. */
export interface DraftSlots extends Slots {
  readonly id: string
  readonly path: string
  readonly part?: number
  readonly decision: DraftResult['verdict']['decision']
  /** The rules that decided. */
  readonly because: readonly string[]
  /** When it is planned; absent: it does not say. */
  readonly planned?: string
  /** The zone that its times are shown in. */
  readonly zone: string
  /** What holds it, in the order of time; `until: null`: nobody knows the end. */
  readonly held: readonly { readonly name: string; readonly until: string | null }[]
  /** From when on slots were looked for. */
  readonly from: string
}

/** What is asked. */
export interface SlotsWanted {
  readonly count: number
  /** The clock: what is past is no slot. */
  readonly now: number
  /** From when on; absent: from when a draft is planned. */
  readonly from?: number
  /** The zone of the policy. */
  readonly timezone: string | undefined
}

/** The next clear slots of a draft. */
export function slotsOf(
  { result, planned, slots }: PlannedDraft,
  { count, now, timezone, from = Math.max(now, planned.at) }: SlotsWanted,
): DraftSlots {
  const { id, path, part, verdict } = result
  return {
    id,
    path,
    ...(part !== undefined && { part }),
    decision: verdict.decision,
    because: verdict.because,
    ...(planned.isSaid && { planned: iso(planned.at) }),
    zone: planned.zone ?? timezone ?? 'UTC',
    held:
      verdict.decision === 'hold'
        ? verdict.steps.map(({ name, until: end }) => ({ name, until: end }))
        : [],
    from: iso(from),
    ...slots(from, count),
  }
}

function iso(at: number): string {
  return new Date(at).toISOString()
}

/** How the text looks. */
export interface SlotsLook {
  readonly color: boolean
  /** Columns of the terminal; absent: lines are not wrapped. */
  readonly width?: number
}

/** The slots for people, draft by draft. */
export function slotsText(drafts: readonly DraftSlots[], { color, width }: SlotsLook): string {
  const palette = paletteOf(color)
  if (drafts.length === 0) return 'No drafts\n'
  return drafts.map((draft) => `${blockOf(draft, palette, width).join('\n')}\n`).join('\n')
}

function blockOf(
  draft: DraftSlots,
  palette: Palette,
  width: number | undefined,
): readonly string[] {
  const { decision, zone } = draft
  const dates = datesIn(zone, Date.parse(draft.slots[0]?.start ?? draft.planned ?? draft.from))
  const planned =
    draft.planned === undefined
      ? 'no publish time'
      : `planned ${dates.moment(Date.parse(draft.planned))}`
  const notes = [...hindrance(draft), `${planned} · times in ${visible(zone)}`, ...holds(draft)]
  const lead = { width, first: '         ', indent: 9 }
  return [
    `${palette.decision[decision](decision.toUpperCase().padEnd(9))}${palette.strong(visible(nameOf(draft)))}`,
    ...notes.flatMap((note) => wrap([{ text: note }], lead)),
    ...slotRows(draft, dates, palette, width),
    ...wantOf(draft).flatMap((note) =>
      wrap([{ text: note }], { width, first: '     ', indent: 5 }),
    ),
  ]
}

/** What no other time changes. */
function hindrance({ decision, because }: DraftSlots): readonly string[] {
  if (decision !== 'block') return []
  return because.length > 0
    ? [`must change first, no slot helps before: ${visible(because.join(', '))}`]
    : ['could not be judged, no slot helps before']
}

/** Most steps of a hold that are told. */
const mostSteps = 4

function holds({ held }: DraftSlots): readonly string[] {
  if (held.length === 0) return []
  const told = held
    .slice(0, mostSteps)
    .map(({ name, until: end }) => `${brief(name)} ${until(end)}`)
  const more = held.length > mostSteps ? [`${held.length - mostSteps} more`] : []
  return [[...told, ...more].join(', then ')]
}

/** Why there are no slots, or no more. */
function wantOf({ slots, heldBy, horizon }: DraftSlots): readonly string[] {
  const last = slots.at(-1)
  if (heldBy) {
    const none = last ? 'No more clear slots' : 'No clear slot'
    return [`${none}: ${brief(heldBy.name)} holds ${until(null)}`]
  }
  if (horizon === undefined || last?.end === null) return []
  return [`${last ? 'No more clear slots' : 'No clear slot'} ${until(horizon)}`]
}

function nameOf({ id, path, part }: DraftSlots): string {
  const own =
    id === path ? '' : id.startsWith(`${path}#`) ? `  ${id.slice(path.length)}` : `  #${id}`
  return `${path}${own}${part === undefined ? '' : `  part ${part}`}`
}

/** A row for each slot: in the zone of the draft, in UTC, and what ends it; the latter below where there is no room. */
function slotRows(
  { slots, zone }: DraftSlots,
  dates: Dates,
  palette: Palette,
  width = Infinity,
): readonly string[] {
  const rows = slots.map((slot, index) => ({
    own: `${`${index + 1}`.padStart(6)}  ${ownWords(slot, dates)}`,
    rest: [...(zone === 'UTC' ? [] : [utcWords(slot)]), endWords(slot)],
  }))
  const wide = Math.max(...rows.map(({ own }) => own.length))
  const first = Math.max(...rows.map(({ rest }) => rest[0]?.length ?? 0))
  const joined = rows.map(({ own, rest: [utc = '', ...end] }) => ({
    own,
    rest: [end.length > 0 ? utc.padEnd(first) : utc, ...end].join('  '),
  }))
  const isRoom = joined.every(({ rest }) => wide + 2 + columns(rest) <= width)
  return joined.flatMap(({ own, rest }) =>
    isRoom
      ? [`${own.padEnd(wide)}  ${palette.quiet(rest)}`]
      : [
          own,
          ...wrap([{ text: rest.trim(), paint: palette.quiet }], {
            width,
            first: '        ',
            indent: 8,
          }),
        ],
  )
}

function ownWords({ start, end }: Slot, dates: Dates): string {
  const from = Date.parse(start)
  if (end === null) return `from ${dates.moment(from)} on`
  const to = Date.parse(end)
  // Midnight belongs to the day that it ends.
  const isSameDay = dates.day(from) === dates.day(to - 1)
  const last = isSameDay ? clockAtEnd(dates.clock(to)) : dates.moment(to)
  return `${dates.moment(from)} – ${last}  (${lengthOf(to - from)})`
}

function utcWords({ start, end }: Slot): string {
  if (end === null) return `from ${minuteOf(start)} UTC on`
  const last = start.slice(0, 10) === end.slice(0, 10) ? minuteOf(end).slice(11) : minuteOf(end)
  return `${minuteOf(start)} – ${last} UTC`
}

/** `2026-12-12 07:00`. */
function minuteOf(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ')
}

function endWords({ endedBy }: Slot): string {
  return endedBy ? `then ${brief(endedBy.name)}` : 'nothing known ends it'
}

function clockAtEnd(clock: string): string {
  return clock === '00:00' ? '24:00' : clock
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** `7 hours`, `3 days`: how much room there is, in its largest unit. */
function lengthOf(length: number): string {
  if (length >= 2 * day) return plural(Math.floor(length / day), 'day')
  if (length >= 2 * hour) return plural(Math.floor(length / hour), 'hour')
  return plural(Math.max(1, Math.floor(length / minute)), 'minute')
}
