import type { BodyFormat, Draft, Facts } from '../core/draft.js'
import type { LocatedText } from '../core/located-text.js'
import { entry, type MapNode, type Node } from '../core/node.js'
import type { Problem } from '../core/problem.js'
import type { Source } from '../core/source.js'
import type { Span } from '../core/span.js'
import { takeBodies } from './bodies.js'
import { checkFacts, kindOf, type NameOf } from './check-facts.js'
import { createFacts } from './create-facts.js'
import { nameDrafts, type Unnamed } from './name-drafts.js'
import { createProblems } from './problems.js'
import type { ReaderSettings, Reading } from './reader.js'
import { rename, renamings, type Renaming } from './rename.js'
import { reportOn, type Report } from './report.js'

/** One record of a source, before it is known whether it is a draft. */
export interface SourceRecord {
  /** Its metadata as the source says it; absent: none. */
  readonly facts?: MapNode | undefined
  /** The whole record. */
  readonly span: Span
  /** The words, in formats that have a place for them; elsewhere they are the fact `text`. */
  readonly body?: LocatedText
  /** How the words are written, unless the record says. */
  readonly format: BodyFormat
  /** Which record of its source it is, from 1; absent in formats that hold one. */
  readonly number?: number
}

/** Gathers the records of one source. No method throws, whatever the record. */
export interface Shaper {
  /** Turns a record into drafts: one, or one for each part of a thread, or none and a problem that says why. */
  add(record: SourceRecord): void
  /** Turns a value into drafts as {@link add} does, or into a problem if it is no map. */
  addNode(node: Node, number: number): void
  /** Notes what a parser found, in source order. */
  note(problems: readonly Problem[]): void
  /** The last call: gives every draft its name. */
  reading(): Reading
}

/** Starts a {@link Shaper}. */
export function createShaper(source: Source, settings: ReaderSettings): Shaper {
  const { fields, defaults } = settings
  const report = reportOn(source)
  const pairs = renamings(fields)
  const nameOf: NameOf = (fact) => (Object.hasOwn(fields, fact) ? (fields[fact] ?? fact) : fact)
  const unnamed: Unnamed[] = []
  const problems = createProblems()
  const add = (record: SourceRecord): void => {
    const { span } = record
    const said: MapNode = record.facts ?? { type: 'map', entries: [], span }
    const { map, clashes } = rename(said, pairs)
    for (const clash of clashes) problems.add(report(clash.span, twoNames(clash.renaming)))
    const { bodies, own, problems: found } = takeBodies(map, record, nameOf, report)
    found.forEach(problems.add)
    const { refused, problems: wrong } = checkFacts(own, nameOf, report)
    wrong.forEach(problems.add)
    const facts = createFacts({ own, defaults, refused, start: span.start })
    const part = numberOf(facts.get('part'))
    const drafts: Omit<Draft, 'id'>[] = []
    let isThread = false
    for (const body of bodies) {
      if (body.text.text.length > settings.limits.text) {
        problems.add(tooLong(body.text, settings.limits.text, report))
      }
      isThread ||= body.part !== undefined
      const format = formatOf(facts) ?? record.format
      const draft = { source, span, format, body: body.text, facts }
      const place = body.part ?? part
      if (place === undefined) drafts.push(draft)
      else if (body.parts === undefined) drafts.push({ ...draft, part: place })
      else drafts.push({ ...draft, part: place, parts: body.parts })
    }
    const id = refused.has('id') ? undefined : entry(own, 'id')?.value
    const { number } = record
    unnamed.push({ drafts, id, part: isThread ? undefined : part, number, span })
  }
  return {
    add,
    addNode(node, number) {
      if (node.type === 'map') add({ facts: node, span: node.span, format: 'plain', number })
      else problems.add(report(node.span, noRecord(node, number)))
    },
    note(found) {
      found.forEach(problems.add)
    },
    reading() {
      const named = nameDrafts(unnamed, source, report)
      named.problems.forEach(problems.add)
      return { drafts: named.drafts, problems: problems.sorted(source, report) }
    },
  }
}

function formatOf(facts: Facts): BodyFormat | undefined {
  const format = facts.string('format')
  return format === 'markdown' || format === 'plain' ? format : undefined
}

function tooLong(text: LocatedText, limit: number, report: Report): Problem {
  return report(text.span(limit, limit + 1), {
    code: 'limit/text',
    severity: 'error',
    message: `Text has \`${text.text.length}\` characters, expected at most \`${limit}\``,
    remedy: 'Shorten it, or split it into several posts',
  })
}

function numberOf(node: Node | undefined): number | undefined {
  return node?.type === 'scalar' && typeof node.value === 'number' ? node.value : undefined
}

function noRecord(node: Node, number: number): Omit<Problem, 'place'> {
  return {
    code: 'draft/record-type',
    severity: 'error',
    message: `Record \`${number}\` is ${kindOf(node)}, expected a map of names and values`,
    remedy: 'Write the words of the post as the value of `text`',
  }
}

function twoNames({ ours, theirs }: Renaming): Omit<Problem, 'place'> {
  return {
    code: 'draft/two-names',
    severity: 'error',
    message: `Record has \`${theirs}\` and \`${ours}\`, which are two names of one fact; only \`${theirs}\` is read`,
    remedy: `Remove \`${ours}\``,
  }
}
