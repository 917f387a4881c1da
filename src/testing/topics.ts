import type { ExampleDraft } from '../core/kind.js'
import type { Topic, TopicEvidence, Topics } from '../core/topics.js'
import { unmark, where, type Mark } from './unmark.js'

/** What a draft is about. */
export type InferTopics = (draft: ExampleDraft) => Topics

/** An example of a topic that is not as it says. */
export interface FailedTopicExample {
  readonly topic: string
  /** Which example: `yes[0]`, `no[2]`. */
  readonly example: string
  readonly text: string
  /** What was expected and what was found, in words. */
  readonly message: string
}

/** What came of the examples of topics. */
export interface TopicExamplesResult {
  readonly passed: number
  readonly failed: readonly FailedTopicExample[]
  /** Topics without an example of a draft that is about them, or without one that is not. */
  readonly untested: readonly string[]
}

/**
 * Runs the examples that topics carry: those of `yes` must be about the topic, and for the words that are marked if any are; those of `no` must not.
 *
 * @param topics the topics of a policy
 * @param infer `linter.topics`
 */
export function testTopics(topics: readonly Topic[], infer: InferTopics): TopicExamplesResult {
  const failed: FailedTopicExample[] = []
  const untested: string[] = []
  let passed = 0
  for (const { name, examples } of topics) {
    const { yes = [], no = [] } = examples ?? {}
    if (yes.length === 0 || no.length === 0) untested.push(name)
    const all = [
      ...yes.map((example, index) => ({ example, title: `yes[${index}]`, isAbout: true })),
      ...no.map((example, index) => ({ example, title: `no[${index}]`, isAbout: false })),
    ]
    for (const { example, title, isAbout } of all) {
      const { draft, marks } = unmark(example)
      const message = verdict(name, isAbout, marks, infer(draft).why(name))
      if (message === undefined) passed++
      else failed.push({ topic: name, example: title, text: draft.text, message })
    }
  }
  return { passed, failed, untested }
}

/** What is wrong with an example; `undefined` if nothing. */
function verdict(
  name: string,
  isAbout: boolean,
  marks: readonly Mark[],
  found: TopicEvidence | 'declared' | undefined,
): string | undefined {
  if (found === undefined)
    return isAbout ? `Expected \`${name}\`, found nothing that says so` : undefined
  if (found === 'declared')
    return isAbout ? undefined : `Expected no \`${name}\`, but the draft declares it`
  if (!isAbout) return `Expected no \`${name}\`, found ${described(found)}`
  const [mark] = marks
  if (!mark || where(mark.field, mark.span) === where(found.field ?? '', found)) return undefined
  return `Expected \`${name}\` at ${mark.field}${mark.span.start}, found ${described(found)}`
}

function described({ text, field = '', start }: TopicEvidence): string {
  return `\`${text}\` at ${field}${start}`
}
