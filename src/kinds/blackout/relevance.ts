import { shareReaders } from '../../calendar/markets.js'
import type { Subject } from '../../core/check.js'
import type { Found } from '../../core/finding.js'
import type { Tools } from '../../core/kind.js'
import { evidence } from '../../core/located-text.js'
import type { TopicEvidence } from '../../core/topics.js'
import type { HeldWindow } from './read-windows.js'

/** Why a window holds a draft: a topic, a word, or just that it is a post. */
export type Reason =
  | { readonly type: 'topic'; readonly topic: string; readonly why: TopicEvidence | 'declared' }
  | {
      readonly type: 'term'
      readonly term: string
      readonly at: NonNullable<Found['at']>
      readonly field?: string
    }
  | { readonly type: 'all' }

/** Whether a window is for a draft at all: its channels, its markets, its account. What the draft does not say may be anything. */
export function concerns(
  { channels, markets, accounts }: HeldWindow,
  subject: Subject,
  own: Tools['markets'],
): boolean {
  const { facts } = subject.draft
  const account = facts.string('account')
  const isEverywhere = subject.channels.includes('generic')
  return (
    (channels.length === 0 ||
      isEverywhere ||
      subject.channels.some((name) => channels.includes(name))) &&
    (accounts.length === 0 || account === undefined || accounts.includes(account)) &&
    (markets.length === 0 || shareSome(markets, facts.strings('markets'), own))
  )
}

/** Whether lists of markets have readers in common; a draft that does not say its markets may be for any. */
export function shareSome(
  wanted: readonly string[],
  said: readonly string[],
  own: Tools['markets'],
): boolean {
  return (
    said.length === 0 ||
    said.some((market) => wanted.some((other) => shareReaders(market, other, own)))
  )
}

/** Why a window that concerns a draft holds it; `undefined` if it does not. */
export function reasonOf(window: HeldWindow, subject: Subject): Reason | undefined {
  const { topics, terms, allow } = window
  for (const topic of topics) {
    const why = subject.topics.why(topic)
    if (why !== undefined) return { type: 'topic', topic, why }
  }
  const term = window.finds && termIn(window, subject)
  if (term) return term
  if (topics.length > 0 || terms.length > 0) return undefined
  return allow.some((topic) => subject.topics.has(topic)) ? undefined : { type: 'all' }
}

/** Metadata that readers get as words of the post. */
const shown = /^\/(?:title|media(?:\/\d+)?\/alt|images\/\d+\/alt)$/

function termIn({ finds, terms }: HeldWindow, { views }: Subject): Reason | undefined {
  const texts = [
    { view: views.published, field: undefined },
    ...views.fields
      .filter(({ pointer }) => shown.test(pointer))
      .map(({ pointer, view }) => ({ view, field: pointer })),
  ]
  for (const { view, field } of texts) {
    const [hit] = finds?.(view) ?? []
    if (!hit) continue
    return {
      type: 'term',
      term: terms[hit.index] ?? '',
      at: evidence(view, hit.start, hit.end),
      ...(field !== undefined && { field }),
    }
  }
  return undefined
}
