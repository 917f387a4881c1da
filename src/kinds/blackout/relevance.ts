import type { Subject } from '../../core/check.js'
import type { Audience } from './audience.js'
import type { HeldWindow } from './read-windows.js'

/** Whether a window is for a draft at all: its channels, its markets, its account. What the draft does not say may be anything. */
export function concerns(
  { channels, markets, accounts }: HeldWindow,
  subject: Subject,
  { isIn }: Audience,
): boolean {
  const account = subject.draft.facts.string('account')
  const isEverywhere = subject.channels.includes('generic')
  return (
    (channels.length === 0 ||
      isEverywhere ||
      subject.channels.some((name) => channels.includes(name))) &&
    (accounts.length === 0 || account === undefined || accounts.includes(account)) &&
    (markets.length === 0 || markets.some(isIn))
  )
}
