import type { Interval } from '../../calendar/intervals.js'
import type { Objection, Subject, TimedCheck } from '../../core/check.js'
import type { Extras, Found } from '../../core/finding.js'
import { defineKind, type Builder } from '../../core/kind.js'
import { judgeApproval } from './approval.js'
import { audiences, type Audience } from './audience.js'
import { judgeCalendar } from './freshness.js'
import type { HeldCalendar, Shelf } from './held-calendar.js'
import { heldTimes } from './held-times.js'
import { heldWindows } from './held-windows.js'
import { messages, type Held as Holder } from './messages.js'
import { options, type Aspect } from './options.js'
import { openAt, visitFor } from './open-windows.js'
import type { HeldWindow } from './read-windows.js'
import { createReasons, type Reason, type Reasons, type WindowsNaming } from './reasons.js'

type Make = Builder<typeof messages>

export const blackout = defineKind({
  name: 'blackout',
  summary:
    'Not while a window is open: a dispute, a day of mourning, a quiet period, an embargo, quiet hours; and not on an old approval or an old calendar.',
  why: 'Most posts that went wrong were ordinary posts in a context that somebody already knew of.',
  examples: [
    {
      options: {
        windows: [
          {
            id: 'dispute',
            title: 'Labour dispute',
            from: '2026-10-29',
            until: null,
            terms: ['win a'],
          },
        ],
      },
      good: [
        { text: 'Win a crossing!', publishAt: '2026-10-28T23:59Z' },
        { text: 'The 9:15 is late.', publishAt: '2026-11-02T09:00Z' },
      ],
      bad: [{ text: '⟦Win a⟧ crossing!', publishAt: '2026-11-02T09:00Z' }],
    },
    {
      options: { windows: [{ id: 'night', daily: { from: '22:00', to: '07:00' } }] },
      good: [{ text: 'Hello', publishAt: '2026-11-02T07:00[Europe/Paris]', markets: ['FR'] }],
      bad: [
        { text: 'Hello', publishAt: '2026-11-02T06:59[Europe/Paris]', markets: ['FR'] },
        { text: 'Hello', publishAt: '2026-11-02T12:00[Europe/Paris]', markets: ['FR', 'US'] },
      ],
    },
    {
      options: { windows: [{ id: 'new-ship', until: '2026-12-01T09:00Z', terms: ['Halcyon'] }] },
      good: [{ text: 'The Halcyon is here', publishAt: '2026-12-01T09:00Z' }],
      bad: [{ text: 'The ⟦Halcyon⟧ is here', publishAt: '2026-12-01T08:59Z' }],
    },
  ],
  options,
  messages,
  compile(given, found, tools): TimedCheck {
    const { windows, headings, calendar, dated, naming } = heldWindows(given, tools)
    const audienceOf = audiences(tools)
    const held = new WeakMap<Subject, Held>()
    const heldOf = (subject: Subject): Held => {
      const known = held.get(subject) ?? findHeld(calendar, subject, audienceOf(subject), naming)
      held.set(subject, known)
      return known
    }
    const wants = (aspect: Aspect): boolean => (given.check ?? ['windows']).includes(aspect)
    return {
      check: (subject) => [
        ...(wants('windows') ? judgeWindows(heldOf(subject), subject, found) : []),
        ...(wants('approval')
          ? judgeApproval(dated, subject, audienceOf(subject), tools, found)
          : []),
        ...(wants('calendar') ? judgeCalendar(windows, headings, subject, found) : []),
      ],
      objections: (subject, from, until) =>
        wants('windows') ? objections(heldOf(subject), subject, { start: from, end: until }) : [],
      times: (from, until, zone) =>
        wants('windows') ? heldTimes(windows, { from, until, zone }, tools.markets) : [],
    }
  },
})

/** What may hold a draft, whenever it is open. */
interface Held {
  readonly shelves: readonly Shelf[]
  readonly reasons: Reasons
  readonly audience: Audience
}

function findHeld(
  calendar: HeldCalendar,
  subject: Subject,
  audience: Audience,
  naming: WindowsNaming,
): Held {
  const reasons = createReasons(subject, naming)
  const shelves = calendar.of(subject.draft.facts.string('account')).filter(reasons.mayBeOn)
  return { shelves, reasons, audience }
}

function judgeWindows(
  { shelves, reasons, audience }: Held,
  subject: Subject,
  found: Make,
): readonly Found[] {
  const { isSaid } = subject.planned()
  const isHeld = (window: HeldWindow): boolean => reasons.of(window) !== undefined
  return [...openAt(shelves, subject, audience, isHeld)].flatMap(([window, end]) => {
    const reason = reasons.of(window)
    if (!reason) return []
    const { title, owner, reviewBy } = window
    const isOverdue = reviewBy !== undefined && reviewBy < dayAt(subject.at)
    const held: Holder = { window: title, isSaid, owner, ...(isOverdue && { overdue: reviewBy }) }
    const extras: Extras = {
      until: end === Infinity ? null : new Date(end).toISOString(),
      ...(window.severity && { severity: window.severity }),
    }
    return [told(reason, held, window, extras, found)]
  })
}

function dayAt(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

function told(
  reason: Reason,
  held: Holder,
  window: HeldWindow,
  extras: Extras,
  found: Make,
): Found {
  switch (reason.type) {
    case 'topic': {
      const { topic, why } = reason
      if (why === 'declared')
        return found('held-topic', { held, topic, words: undefined }, undefined, extras)
      const { field, ...at } = why
      const on = { ...extras, ...(field !== undefined && { field }) }
      return found('held-topic', { held, topic, words: at.text }, at, on)
    }
    case 'term': {
      const { term, at, field } = reason
      return found('held-term', { held, term }, at, {
        ...extras,
        ...(field !== undefined && { field }),
      })
    }
    case 'all':
      return found('held-all', { held, allow: window.allow }, undefined, extras)
  }
}

/** What holds a draft in a time. */
function objections(
  { shelves, reasons, audience }: Held,
  subject: Subject,
  range: Interval,
): readonly Objection[] {
  const found: Objection[] = []
  const isHeld = (window: HeldWindow): boolean => reasons.of(window) !== undefined
  visitFor(shelves, subject, audience, range, isHeld, ({ window, start, end }) => {
    const { title, severity } = window
    found.push({ start, end, name: title, ...(severity && { severity }) })
  })
  return found
}
