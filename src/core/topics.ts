import type { Draft, Facts } from './draft.js'
import type { Example } from './kind.js'
import { evidence } from './located-text.js'
import type { Matcher } from './matcher.js'
import { entry, type Node } from './node.js'
import type { Evidence } from './span.js'
import type { TextView, Views } from './views.js'

/** What a draft is about: what it declares, and what its words say. Nothing is looked for before somebody asks. */
export interface Topics {
  /** Whether the draft is about it. Case does not count. */
  has(name: string): boolean
  /** All of them: the declared ones as the draft writes them, then the others in the order of the policy. */
  readonly names: readonly string[]
  /** Why the draft is about it: it says so itself, or these words do; `undefined` if it is not. */
  why(name: string): TopicEvidence | 'declared' | undefined
}

/** The first words that make a draft be about something. */
export interface TopicEvidence extends Evidence {
  /** JSON pointer of the metadata value they stand in; absent: in the post itself. */
  readonly field?: string
}

/**
 * How a topic is inferred from words: some of `any`, all of `all`, none of `none`, in all that a surface shows of a draft.
 * It has `any` or `all`, so that there are always words to point at.
 */
export interface Topic {
  readonly name: string
  readonly any?: Matcher
  readonly all?: readonly Matcher[]
  readonly none?: Matcher
  readonly examples?: TopicExamples
}

/** Drafts that are about a topic, and drafts that are not, though they come close. */
export interface TopicExamples {
  readonly yes?: readonly Example[]
  readonly no?: readonly Example[]
}

/**
 * The topics of a draft. A draft declares `topics`, and the `tags` of its `media`; it is about `link` if it has one.
 * All surfaces of a draft have the same topics: those that hold on one of them.
 *
 * @param surfaces what the surfaces of the draft show
 * @param topics how topics are inferred
 */
export function topicsOf(
  draft: Draft,
  surfaces: readonly Views[],
  topics: readonly Topic[],
): Topics {
  const reasons = new Map<string, ReturnType<Topics['why']>>()
  let declared: ReadonlySet<string> | undefined
  let texts: readonly (readonly Shown[])[] | undefined
  const look = (key: string) => {
    declared ??= new Set(declaredBy(draft.facts).map(keyOf))
    if (declared.has(key)) return 'declared'
    texts ??= surfaces.map(textsOf)
    for (const topic of topics.filter(({ name }) => keyOf(name) === key)) {
      for (const shown of texts) {
        const found = infer(topic, shown)
        if (found) return found
      }
    }
    return key === structural ? firstLink(surfaces) : undefined
  }
  const why = (name: string) => {
    const key = keyOf(name)
    if (!reasons.has(key)) reasons.set(key, look(key))
    return reasons.get(key)
  }
  return {
    has: (name) => why(name) !== undefined,
    why,
    get names() {
      const inferable = [...topics.map(({ name }) => name), structural]
      const named = new Map<string, string>()
      for (const name of [...declaredBy(draft.facts), ...inferable])
        if (why(name) !== undefined && !named.has(keyOf(name))) named.set(keyOf(name), name)
      return [...named.values()]
    },
  }
}

/** The topic of drafts that have a link. */
const structural = 'link'

function keyOf(name: string): string {
  return name.trim().toLowerCase()
}

/** What a draft says it is about, and what its media show. */
function declaredBy(facts: Facts): readonly string[] {
  const media = facts.get('media')
  const tags = (media?.type === 'list' ? media.items : [media]).flatMap((medium) =>
    stringsIn(entry(medium, 'tags')?.value),
  )
  return [...facts.strings('topics'), ...tags].filter((name) => keyOf(name) !== '')
}

function stringsIn(node: Node | undefined): readonly string[] {
  if (node?.type === 'list') return node.items.flatMap(stringsIn)
  return node?.type === 'scalar' && typeof node.value === 'string' ? [node.value] : []
}

/** A text that readers get, and the metadata value it is, if it is one. */
interface Shown {
  readonly view: TextView
  readonly field?: string
}

/** Metadata that readers get as words of the post: its title, and what a screen reader says of an image. */
const fieldPattern = /^\/(?:title|media(?:\/\d+)?\/alt|images\/\d+\/alt)$/

function textsOf({ published, fields }: Views): readonly Shown[] {
  const words = fields.filter(({ pointer }) => fieldPattern.test(pointer))
  return [{ view: published }, ...words.map(({ pointer, view }) => ({ view, field: pointer }))]
}

/** The first words that make texts, taken together, be about a topic; `undefined` if they are not. */
function infer({ any, all = [], none }: Topic, texts: readonly Shown[]): TopicEvidence | undefined {
  const first = (find: Matcher): TopicEvidence | undefined => {
    for (const { view, field } of texts) {
      const [hit] = find(view)
      if (!hit) continue
      const words = view.text.slice(hit.start, hit.end).replace(leading, '')
      const shown = evidence(view, hit.end - words.length, hit.end)
      return { ...shown, ...(field !== undefined && { field }) }
    }
    return undefined
  }
  let found: TopicEvidence | undefined
  for (const find of any ? [any, ...all] : all) {
    const words = first(find)
    if (!words) return undefined
    found ??= words
  }
  return none && first(none) ? undefined : found
}

/** What a sentence before may leave in front of words: an expression looks at it, a reader need not. */
const leading = /^[\s.,:;!?…–—-]+(?=.)/su

function firstLink(surfaces: readonly Views[]): TopicEvidence | undefined {
  for (const { links } of surfaces) {
    const [link] = links
    if (link) return { start: link.start, end: link.end, text: link.text }
  }
  return undefined
}
