import type { DraftResult } from '../core/run.js'
import type { PlannedDraft } from '../linter.js'
import { datesIn } from '../reporters/calendar/dates.js'
import { visible } from '../reporters/display.js'
import { palette as paletteOf, type Palette } from '../reporters/palette.js'
import { plural, until } from '../reporters/wording.js'
import { wrap } from '../reporters/wrap.js'

/** When one draft could go out. Instants are ISO 8601 in UTC. */
export interface DraftSlots {
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
  /** In order; `end: null`: nothing objects any more. */
  readonly slots: readonly { readonly start: string; readonly end: string | null }[]
}

/** What is asked. */
export interface SlotsWanted {
  readonly count: number
  /** The clock: what is past is no slot. */
  readonly now: number
  /** The zone of the policy. */
  readonly timezone: string | undefined
}

/** The next clear slots of a draft. */
export function slotsOf(
  { result, planned, clear }: PlannedDraft,
  { count, now, timezone }: SlotsWanted,
): DraftSlots {
  const { id, path, part, verdict } = result
  const slots: DraftSlots['slots'][number][] = []
  for (const { start, end } of clear(Math.max(now, planned.at))) {
    slots.push({ start: iso(start), end: end === Infinity ? null : iso(end) })
    if (slots.length === count) break
  }
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
    slots,
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
  const { decision, because, zone, slots, held } = draft
  const dates = datesIn(zone, Date.parse(slots[0]?.start ?? draft.planned ?? iso(0)))
  const lead = { width, first: '         ', indent: 9 }
  const planned =
    draft.planned === undefined
      ? 'no publish time'
      : `planned ${dates.moment(Date.parse(draft.planned))}`
  const told = held.slice(0, 4).map((step) => `${step.name} ${until(step.until)}`)
  const more = held.length > 4 ? [`${held.length - 4} more`] : []
  const notes = [
    `${planned} · times in ${zone}`,
    ...(told.length > 0 ? [[...told, ...more].join(', then ')] : []),
    ...(decision === 'block' && because.length > 0
      ? [`must change first: ${because.join(', ')}`]
      : []),
    ...(decision === 'block' && because.length === 0 ? ['could not be judged'] : []),
  ]
  return [
    `${palette.decision[decision](decision.toUpperCase().padEnd(9))}${palette.strong(visible(nameOf(draft)))}`,
    ...notes.flatMap((note) => wrap([{ text: visible(note) }], lead)),
    ...(slots.length > 0
      ? slots.map((slot, index) => slotLine(slot, index, dates))
      : ['     No clear slot within 400 days']),
  ]
}

function nameOf({ id, path, part }: DraftSlots): string {
  const own =
    id === path ? '' : id.startsWith(`${path}#`) ? `  ${id.slice(path.length)}` : `  #${id}`
  return `${path}${own}${part === undefined ? '' : `  part ${part}`}`
}

function slotLine(
  { start, end }: DraftSlots['slots'][number],
  index: number,
  dates: ReturnType<typeof datesIn>,
): string {
  const from = Date.parse(start)
  const number = `${index + 1}`.padStart(6)
  if (end === null) return `${number}  ${dates.moment(from)}, and nothing objects any more`
  const to = Date.parse(end)
  // Midnight belongs to the day that it ends.
  const isSameDay = dates.day(from) === dates.day(to - 1)
  const last = isSameDay ? clockAtEnd(dates.clock(to)) : dates.moment(to)
  return `${number}  ${dates.moment(from)} – ${last}  (${lengthOf(to - from)})`
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
