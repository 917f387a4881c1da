import { createCalendar, type Calendar } from '../../calendar/windows/calendar.js'
import type { HeldWindow } from './read-windows.js'

/** The windows of a rule, those of single accounts apart: a draft looks at its own account's, however many others there are. */
export interface HeldCalendar {
  /** The calendars that may concern an account; absent: it may be any. */
  readonly of: (account: string | undefined) => readonly Calendar<HeldWindow>[]
}

/** Prepares the windows of a rule. */
export function createHeldCalendar(windows: readonly HeldWindow[]): HeldCalendar {
  const shared = createCalendar(windows.filter(({ accounts }) => accounts.length === 0))
  const owned = windows.filter(({ accounts }) => accounts.length > 0)
  const byAccount = new Map<string, HeldWindow[]>()
  for (const window of owned) {
    for (const account of window.accounts) {
      const others = byAccount.get(account)
      if (others) others.push(window)
      else byAccount.set(account, [window])
    }
  }
  const own = new Map([...byAccount].map(([account, those]) => [account, createCalendar(those)]))
  const all = [shared, createCalendar(owned)]
  return {
    of(account) {
      if (account === undefined) return all
      const theirs = own.get(account)
      return theirs ? [shared, theirs] : [shared]
    },
  }
}
