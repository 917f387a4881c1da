import type { Subject } from '../../core/check.js'
import type { Found } from '../../core/finding.js'
import { evidence } from '../../core/located-text.js'
import type { TopicEvidence } from '../../core/topics.js'
import type { TextView } from '../../core/views.js'
import type { Shelf } from './held-calendar.js'
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

/** Why windows hold one draft, whenever they are open. Most hold most drafts at no time, so this is asked before their times are. */
export interface Reasons {
  /** Whether some window of a shelf holds it. */
  readonly mayBeOn: (shelf: Shelf) => boolean
  /** Why a window that concerns it does; `undefined` if it does not. */
  readonly of: (window: HeldWindow) => Reason | undefined
}

/** Windows of which some word is in a view. */
export type WindowsNaming = (view: TextView) => readonly HeldWindow[]

/** Prepares the reasons for a draft; nothing is looked for before somebody asks. */
export function createReasons(subject: Subject, naming: WindowsNaming): Reasons {
  const reasons = new Map<HeldWindow, Reason | undefined>()
  let named: ReadonlyMap<HeldWindow, Shown> | undefined
  const namedBy = () => (named ??= firstNamed(subject, naming))
  const look = (window: HeldWindow): Reason | undefined => {
    const { topics, terms, allow } = window
    for (const topic of topics) {
      const why = subject.topics.why(topic)
      if (why !== undefined) return { type: 'topic', topic, why }
    }
    if (terms.length > 0) {
      const text = namedBy().get(window)
      return text && termIn(text, window)
    }
    if (topics.length > 0) return undefined
    return allow.some((topic) => subject.topics.has(topic)) ? undefined : { type: 'all' }
  }
  return {
    mayBeOn({ hold }) {
      switch (hold.type) {
        case 'topic':
          return subject.topics.has(hold.topic)
        case 'terms':
          return namedBy().size > 0
        case 'all':
          return true
      }
    },
    of(window) {
      if (!reasons.has(window)) reasons.set(window, look(window))
      return reasons.get(window)
    },
  }
}

/** A text that readers get, and the metadata value it is, if it is one. */
interface Shown {
  readonly view: TextView
  readonly field?: string
}

/** Metadata that readers get as words of the post. */
const shown = /^\/(?:title|media(?:\/\d+)?\/alt|images\/\d+\/alt)$/

/** The windows of which some word is in a draft, each with the first text that it is in. */
function firstNamed({ views }: Subject, naming: WindowsNaming): ReadonlyMap<HeldWindow, Shown> {
  const texts: readonly Shown[] = [
    { view: views.published },
    ...views.fields
      .filter(({ pointer }) => shown.test(pointer))
      .map(({ pointer, view }) => ({ view, field: pointer })),
  ]
  const first = new Map<HeldWindow, Shown>()
  for (const text of texts)
    for (const window of naming(text.view)) if (!first.has(window)) first.set(window, text)
  return first
}

function termIn({ view, field }: Shown, { finds, terms }: HeldWindow): Reason | undefined {
  const [hit] = finds?.(view) ?? []
  if (!hit) return undefined
  return {
    type: 'term',
    term: terms[hit.index] ?? '',
    at: evidence(view, hit.start, hit.end),
    ...(field !== undefined && { field }),
  }
}
