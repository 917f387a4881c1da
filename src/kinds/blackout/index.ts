import { createCalendar, type Calendar, type Occurrence } from '../../calendar/windows/calendar.js'
import type { Objection, Subject, TimedCheck } from '../../core/check.js'
import type { Extras, Found } from '../../core/finding.js'
import { defineKind, type Builder, type Tools } from '../../core/kind.js'
import { judgeApproval } from './approval.js'
import { judgeCalendar } from './freshness.js'
import { heldTimes } from './held-times.js'
import { messages, type Held } from './messages.js'
import { options, type Aspect } from './options.js'
import { readWindows, type HeldWindow } from './read-windows.js'
import { concerns, reasonOf, type Reason } from './relevance.js'
import { meantFor, zonesFor } from './zones-for.js'

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
    const { windows, headings } = readWindows(given, tools)
    const calendar = createCalendar(windows)
    const wants = (aspect: Aspect): boolean => (given.check ?? ['windows']).includes(aspect)
    return {
      check: (subject) => [
        ...(wants('windows') ? judgeWindows(calendar, subject, tools, found) : []),
        ...(wants('approval') ? judgeApproval(calendar, subject, tools, found) : []),
        ...(wants('calendar') ? judgeCalendar(windows, headings, subject, found) : []),
      ],
      objections: (subject, from, until) =>
        wants('windows') ? objections(calendar, subject, tools, from, until) : [],
      times: (from, until, zone) =>
        wants('windows') ? heldTimes(windows, { from, until, zone }, tools.markets) : [],
    }
  },
})

function judgeWindows(
  calendar: Calendar<HeldWindow>,
  subject: Subject,
  tools: Tools,
  found: Make,
): readonly Found[] {
  const { at, isSaid } = subject.planned()
  const open = calendar.occurrences(at, at + 1, zonesFor(subject, tools), meantFor(subject, tools))
  const ends = new Map<HeldWindow, number>()
  for (const { window, end } of open) ends.set(window, Math.max(ends.get(window) ?? -Infinity, end))
  return [...ends].flatMap(([window, end]) => {
    const reason = concerns(window, subject, tools.markets) ? reasonOf(window, subject) : undefined
    if (!reason) return []
    const { title, owner, reviewBy } = window
    const isOverdue = reviewBy !== undefined && reviewBy < dayAt(subject.at)
    const held: Held = { window: title, isSaid, owner, ...(isOverdue && { overdue: reviewBy }) }
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

function told(reason: Reason, held: Held, window: HeldWindow, extras: Extras, found: Make): Found {
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

/** What holds a draft in a time, each window looked into once. */
function objections(
  calendar: Calendar<HeldWindow>,
  subject: Subject,
  tools: Tools,
  from: number,
  until: number,
): readonly Objection[] {
  const holds = new Map<HeldWindow, boolean>()
  const isHeld = (window: HeldWindow): boolean => {
    const known = holds.get(window)
    if (known !== undefined) return known
    const answer =
      concerns(window, subject, tools.markets) && reasonOf(window, subject) !== undefined
    holds.set(window, answer)
    return answer
  }
  return calendar
    .occurrences(from, until, zonesFor(subject, tools), meantFor(subject, tools))
    .filter(({ window }: Occurrence<HeldWindow>) => isHeld(window))
    .map(({ window, start, end }) => ({
      start,
      end,
      name: window.title,
      ...(window.severity && { severity: window.severity }),
    }))
}
