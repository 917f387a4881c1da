import type { LocatedText } from '../core/located-text.js'
import { entry, type MapNode, type Node } from '../core/node.js'
import type { Problem } from '../core/problem.js'
import type { Span } from '../core/span.js'
import { never } from '../text/located.js'
import { kindOf, type NameOf } from './check-facts.js'
import { looksLike, type Report } from './report.js'

/** The words of one post, and their place in the thread they may be of. */
export interface Body {
  readonly text: LocatedText
  readonly part?: number
  readonly parts?: number
}

/** Words and metadata of a record, told apart. */
export interface Parted {
  readonly bodies: readonly Body[]
  /** The metadata: what is not the words of a post. */
  readonly own: MapNode
  readonly problems: readonly Problem[]
}

/** Anything but white space. */
const words = /\S/u

/**
 * Finds the words of a record: its body, its fact `text`, or the parts in its fact `thread`.
 *
 * Where more than one of them is there, it is not clear which will be published, and all are judged: nothing hides behind a mistake.
 * A fact `text` above a body stays metadata, because it may well mean something else there.
 *
 * @param map all facts, under our names
 * @param record the whole record, and its body in formats that have one
 */
export function takeBodies(
  map: MapNode,
  record: { readonly span: Span; readonly body?: LocatedText },
  nameOf: NameOf,
  report: Report,
): Parted {
  const said = entry(map, 'text')?.value
  // Where words have a place of their own, an empty `text` says nothing.
  const text = said && record.body && isNull(said) ? undefined : said
  const thread = entry(map, 'thread')?.value
  if (!said && !thread && record.body) {
    return { bodies: [{ text: record.body }], own: map, problems: [] }
  }
  const problems: Problem[] = []
  const threaded = thread && !isNull(thread) ? threadParts(thread, nameOf, report) : undefined
  for (const problem of threaded?.problems ?? []) problems.push(problem)
  const body =
    record.body && (words.test(record.body.text) || (!text && !threaded)) ? record.body : undefined
  const alone = body ?? (text && located(text))
  const bodies = [...(alone ? [{ text: alone }] : []), ...(threaded?.bodies ?? [])]
  if (threaded && alone) {
    const span = (thread ?? map).span
    problems.push(report(span, textAndThread(nameOf, body !== undefined)))
  } else if (body && text) {
    problems.push(report(text.span, textAboveBody(nameOf('text'))))
  } else if (!alone && text && !(threaded && isNull(text))) {
    problems.push(report(text.span, noText(text, nameOf('text'))))
  } else if (!alone && !threaded) {
    problems.push(missingText(map, record.span, nameOf('text'), report))
  }
  // What was not taken for words stays metadata, so that it is read as such.
  const dropped = new Set([
    ...(body || (text && !alone && !isNull(text)) ? [] : ['text']),
    ...(threaded?.isList === false ? [] : ['thread']),
  ])
  const own = { ...map, entries: map.entries.filter(({ key }) => !dropped.has(key)) }
  return { bodies, own, problems }
}

function isNull(node: Node): boolean {
  return node.type === 'scalar' && node.value === null
}

/** The text of a string; `undefined` for what is no string. */
export function located(node: Node): LocatedText | undefined {
  if (node.type !== 'scalar' || typeof node.value !== 'string') return undefined
  return node.text ?? { text: node.value, span: () => node.span, encode: never }
}

interface Threaded {
  readonly bodies: readonly Body[]
  readonly problems: readonly Problem[]
  readonly isList: boolean
}

function threadParts(thread: Node, nameOf: NameOf, report: Report): Threaded {
  const name = nameOf('thread')
  if (thread.type !== 'list' || thread.items.length === 0) {
    const fact = thread.type === 'list' ? 'an empty list' : kindOf(thread)
    const problem = {
      code: 'draft/thread',
      severity: 'error',
      message: `Fact \`${name}\` is ${fact}, expected a list of the parts of a thread`,
      remedy: `Write one text for each part, or use \`${nameOf('text')}\` for a single post`,
    } as const
    const problems = [report(thread.span, problem)]
    return { bodies: [], problems, isList: thread.type === 'list' }
  }
  const bodies: Body[] = []
  const problems: Problem[] = []
  for (const [index, item] of thread.items.entries()) {
    const text = located(item)
    if (text) bodies.push({ text, part: index + 1, parts: thread.items.length })
    else {
      problems.push(
        report(item.span, {
          code: 'draft/thread',
          severity: 'error',
          message: `Part \`${index + 1}\` of \`${name}\` is ${kindOf(item)}, expected a text`,
          remedy: 'Put the words of the part in quotes, or remove it',
        }),
      )
    }
  }
  return { bodies, problems, isList: true }
}

function noText(node: Node, name: string): Omit<Problem, 'place'> {
  const isList = node.type === 'list'
  return {
    code: 'draft/text',
    severity: 'error',
    message: `Fact \`${name}\` is ${kindOf(node)}, expected the words of the post`,
    remedy: isList
      ? 'Use `thread` for the parts of a thread'
      : `Write the words of the post as the value of \`${name}\`, in quotes`,
  }
}

function missingText(map: MapNode, whole: Span, name: string, report: Report): Problem {
  const similar = map.entries.find(({ key }) => looksLike(key, name))
  return report(similar?.keySpan ?? whole, {
    code: 'draft/text',
    severity: 'error',
    message: similar
      ? `Record has no \`${name}\`, but a name that only looks like it: case, spaces or invisible characters differ`
      : `Record has no \`${name}\`, expected the words of the post there`,
    remedy: similar
      ? `Spell the name \`${name}\``
      : `Add \`${name}\`, or map your own name to \`text\` with \`drafts.fields\` in the policy`,
  })
}

function textAndThread(nameOf: NameOf, isBelow: boolean): Omit<Problem, 'place'> {
  const text = isBelow ? 'a text below the metadata' : `\`${nameOf('text')}\``
  return {
    code: 'draft/text-and-thread',
    severity: 'error',
    message: `Record has ${text} and \`${nameOf('thread')}\`, expected one of them`,
    remedy: 'Keep the one that will be published and remove the other',
  }
}

function textAboveBody(name: string): Omit<Problem, 'place'> {
  return {
    code: 'draft/text-and-body',
    severity: 'warning',
    message: `Metadata has \`${name}\` although a text follows, the text that follows is taken for the post`,
    remedy: `Remove \`${name}\`, or give it another name`,
  }
}
