import { createCalendar, type Calendar } from '../../calendar/windows/calendar.js'
import type { HeldWindow } from './read-windows.js'

/** What windows hold: drafts on a topic, drafts with some words, or every draft. */
export type Hold =
  | { readonly type: 'topic'; readonly topic: string }
  | { readonly type: 'terms' }
  | { readonly type: 'all' }

/** Windows that hold the same sort of drafts. One that holds several stands on several shelves. */
export interface Shelf {
  readonly hold: Hold
  readonly calendar: Calendar<HeldWindow>
}

/**
 * The windows of a rule by what they hold, those of single accounts apart: a draft is looked up where it may be held and nowhere else,
 * however many other windows there are.
 */
export interface HeldCalendar {
  /** The shelves that may concern an account; absent: it may be any. */
  readonly of: (account: string | undefined) => readonly Shelf[]
}

/** Prepares windows. */
export function createHeldCalendar(windows: readonly HeldWindow[]): HeldCalendar {
  const shared = shelvesOf(windows.filter(({ accounts }) => accounts.length === 0))
  const owned = windows.filter(({ accounts }) => accounts.length > 0)
  const byAccount = grouped(owned, ({ accounts }) => accounts)
  const own = new Map([...byAccount].map(([account, those]) => [account, shelvesOf(those)]))
  const all = [...shared, ...shelvesOf(owned)]
  return {
    of(account) {
      if (account === undefined) return all
      return [...shared, ...(own.get(account) ?? [])]
    },
  }
}

function shelvesOf(windows: readonly HeldWindow[]): readonly Shelf[] {
  const topics = grouped(windows, (window) => window.topics)
  const holds: (readonly [Hold, readonly HeldWindow[]])[] = [
    [{ type: 'all' }, windows.filter((window) => !isPicky(window))],
    ...[...topics].map(([topic, those]) => [{ type: 'topic', topic }, those] as const),
    [{ type: 'terms' }, windows.filter(({ terms }) => terms.length > 0)],
  ]
  return holds
    .filter(([, those]) => those.length > 0)
    .map(([hold, those]) => ({ hold, calendar: createCalendar(those) }))
}

function isPicky({ topics, terms }: HeldWindow): boolean {
  return topics.length + terms.length > 0
}

function grouped(
  windows: readonly HeldWindow[],
  keysOf: (window: HeldWindow) => readonly string[],
): ReadonlyMap<string, readonly HeldWindow[]> {
  const groups = new Map<string, HeldWindow[]>()
  for (const window of windows) {
    for (const key of new Set(keysOf(window))) {
      const group = groups.get(key)
      if (group) group.push(window)
      else groups.set(key, [window])
    }
  }
  return groups
}
