import type { Draft, Facts } from './draft.js'
import type { Selector, When } from './rule.js'

/**
 * Turns a glob into a test of paths. Handed in, because it needs the room of matching.
 *
 * @throws PatternError for a pattern that can't be used
 */
export type Glob = (pattern: string) => (path: string) => boolean

const always: Selector = () => true

/**
 * Compiles a rule's `when` once.
 *
 * A key that the draft contradicts decides at once; a key that the draft does not speak to makes the rule *not evaluated*,
 * unless another key already says no.
 */
export function compileWhen(when: When | undefined, glob: Glob): Selector {
  if (!when) return always
  const selectors = Object.entries(when).flatMap(([key, wanted]) => {
    if (wanted === undefined) return []
    if (key === 'not') return [inverted(compileWhen(wanted as When, glob))]
    return [selectorFor(key as Exclude<keyof When, 'not'>, wanted as readonly string[], glob)]
  })
  return (candidate) => {
    let unknown: string | undefined
    for (const selector of selectors) {
      const answer = selector(candidate)
      if (answer === false) return false
      if (typeof answer === 'string') unknown ??= answer
    }
    return unknown ?? true
  }
}

function inverted(selector: Selector): Selector {
  return (candidate) => {
    const answer = selector(candidate)
    return typeof answer === 'string' ? answer : !answer
  }
}

function selectorFor(
  key: Exclude<keyof When, 'not'>,
  wanted: readonly string[],
  glob: Glob,
): Selector {
  switch (key) {
    case 'path': {
      const tests = wanted.map(glob)
      return ({ draft }) => tests.some((test) => test(draft.source.path))
    }
    case 'channels':
      return ({ channels }) =>
        channels.some((channel) => wanted.includes(channel)) || (isUnsaid(channels) && 'channels')
    case 'topics':
      return ({ topics }) => wanted.some((topic) => topics().has(topic))
    case 'lang':
      return said(
        'lang',
        ({ string }) => string('lang'),
        (value) => wanted.some((lang) => isSameLanguage(value, lang)),
      )
    case 'markets':
      return ({ draft: { facts } }) =>
        facts.get('markets') === undefined
          ? 'markets'
          : facts.strings('markets').some((market) => wanted.includes(market))
    case 'role':
      return said(
        'author.role',
        ({ string }) => string('author.role'),
        (value) => wanted.includes(value),
      )
    case 'relationship':
      return said('relationship', relationship, (value) => wanted.includes(value))
    case 'reply':
      return ({ draft }) => isReply(draft, wanted)
    case 'audience':
      // A draft is public unless it says otherwise.
      return ({ draft: { facts } }) => wanted.includes(facts.string('audience') ?? 'public')
    case 'account':
    case 'campaign':
    case 'goal':
      return said(
        key,
        ({ string }) => string(key),
        (value) => wanted.includes(value),
      )
  }
}

function said(
  name: string,
  read: (facts: Facts) => string | undefined,
  holds: (value: string) => boolean,
): Selector {
  return ({ draft: { facts } }) => {
    const value = read(facts)
    return value === undefined ? name : holds(value)
  }
}

function relationship(facts: Facts): string | undefined {
  return facts.string('relationship') ?? facts.string('relationship.type')
}

function isReply({ facts }: Draft, wanted: readonly string[]): boolean | string {
  if (facts.get('replyTo') === undefined) return false
  if (wanted.includes('any')) return true
  const sort = facts.string('replyTo.kind')
  return sort === undefined ? 'replyTo.kind' : wanted.includes(sort)
}

/** `en-GB` is `en`; `en` is not `en-GB`. */
function isSameLanguage(said: string, wanted: string): boolean {
  const a = said.toLowerCase()
  const b = wanted.toLowerCase()
  return a === b || a.startsWith(`${b}-`)
}

function isUnsaid(channels: readonly string[]): boolean {
  return channels.length === 1 && channels[0] === 'generic'
}
