import type { TopicDoubt } from '../core/kind.js'
import type { When } from '../core/rule.js'
import type { Problem } from '../core/problem.js'
import { mistake, nearest, type At } from './mistakes.js'

/** What `copydesk:topics` knows; a test holds it to the packs. */
export const packTopics: readonly string[] = [
  'chatter',
  'contest',
  'financial',
  'hiring',
  'humour',
  'metric',
  'political',
  'promo',
  'qa',
  'safety',
  'service-notice',
  'solicitation',
  'tribute',
  'ugc-call',
]

/**
 * Why a topic that a rule names may be met in no draft; `undefined` for one that the policy knows. A name that is like no known one is one that
 * drafts declare themselves.
 */
export function topicDoubt(name: string, known: readonly string[]): TopicDoubt | undefined {
  if (name === 'link' || known.includes(name)) return undefined
  const message = `Nothing in this policy finds out whether a draft is about \`${name}\``
  if (packTopics.includes(name))
    return { message, remedy: `Extend \`copydesk:topics/${name}\`, or all of \`copydesk:topics\`` }
  const near = nearest(name, [...known, ...packTopics])
  return near === undefined ? undefined : { message, remedy: `Did you mean \`${near}\`?` }
}

/** Says which topics of a selection may be met in no draft. */
export function checkTopics(
  when: When | undefined,
  at: (path: readonly (string | number)[]) => At,
  doubt: (name: string) => TopicDoubt | undefined,
  ruleId: string,
  problems: Problem[],
): void {
  for (const [index, name] of (when?.topics ?? []).entries()) {
    const found = doubt(name)
    if (!found) continue
    const where = at(['when', 'topics', index])
    const { message, remedy } = found
    problems.push(
      mistake('policy/unknown-topic', message, remedy, where, { ruleId, severity: 'warning' }),
    )
  }
}
