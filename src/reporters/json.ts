import type { Finding, Fix } from '../core/finding.js'
import { compare } from '../core/order.js'
import type { Problem } from '../core/problem.js'
import type { Reporter } from '../core/reporter.js'
import type { DraftResult, Run, Summary, Unevaluated, Verdict } from '../core/run.js'
import type { Place, Point } from '../core/source.js'
import type { Span } from '../core/span.js'

/** The run as JSON for programs: keys in the order of the contract, two spaces an indent, LF at the end. */
export const json: Reporter = (run) => safeJson(inOrder(run, runOrder))

/** Data as JSON in which nothing moves a cursor, hides, or speaks to a build server, whatever a draft says. */
export function safeJson(data: unknown): string {
  const text = JSON.stringify(data, undefined, 2)
  return `${text.replace(UNSAFE, escapeUnits).replace(LOG_COMMAND, '#\\u0023')}\n`
}

/**
 * Characters that JSON allows and terminals, browsers and JavaScript of old take for more than text, or show nothing of: DEL, C1 controls, separators of
 * lines and paragraphs, and format characters, which are the bidi controls, the zero-width ones and the tags. Not the joiner, which makes emoji. They only
 * occur in strings, where an escape means the same.
 */
const UNSAFE = /(?!\u200d)[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\u{e0000}-\u{e007f}]/gu

/** The start of a command in the log of a build server, which some obey anywhere in a line. */
const LOG_COMMAND = /##(?=[a-z]{0,16}\[)/giu

function escapeUnits(characters: string): string {
  let escaped = ''
  for (let index = 0; index < characters.length; index++) {
    escaped += `\\u${characters.charCodeAt(index).toString(16).padStart(4, '0')}`
  }
  return escaped
}

/** The keys of a shape in their order; `as-is` for what has no keys of its own. An array has the order of its members. */
interface Order {
  readonly [key: string]: Order | 'as-is'
}

/** Every key of `T`, so that a key which is added to a contract must be given its place here. */
type OrderOf<T> = Readonly<Record<keyof T, Order | 'as-is'>>

const spanOrder: OrderOf<Span> = { start: 'as-is', end: 'as-is' }

const pointOrder: OrderOf<Point> = { line: 'as-is', column: 'as-is', offset: 'as-is' }

const placeOrder: OrderOf<Place> = {
  path: 'as-is',
  start: { ...pointOrder },
  end: { ...pointOrder },
}

const fixOrder: OrderOf<Fix> = { ...spanOrder, text: 'as-is' }

const findingOrder: OrderOf<Finding> = {
  ruleId: 'as-is',
  kind: 'as-is',
  code: 'as-is',
  severity: 'as-is',
  message: 'as-is',
  remedy: 'as-is',
  why: 'as-is',
  source: 'as-is',
  draftId: 'as-is',
  path: 'as-is',
  field: 'as-is',
  span: { ...spanOrder },
  start: { ...pointOrder },
  end: { ...pointOrder },
  evidence: 'as-is',
  masked: 'as-is',
  channels: 'as-is',
  fix: { ...fixOrder },
  suggestions: { ...fixOrder },
  until: 'as-is',
  fingerprint: 'as-is',
}

const verdictOrder: OrderOf<Extract<Verdict, { decision: 'hold' }>> = {
  decision: 'as-is',
  until: 'as-is',
  because: 'as-is',
  steps: { ruleId: 'as-is', name: 'as-is', until: 'as-is' },
  horizon: 'as-is',
}

const unevaluatedOrder: OrderOf<Unevaluated> = { ruleId: 'as-is', needs: 'as-is' }

const draftOrder: OrderOf<DraftResult> = {
  id: 'as-is',
  path: 'as-is',
  part: 'as-is',
  channels: 'as-is',
  publishAt: 'as-is',
  verdict: { ...verdictOrder },
  was: { ...verdictOrder },
  findings: { ...findingOrder },
  waived: { ...findingOrder },
  notEvaluated: { ...unevaluatedOrder },
}

const decisionsOrder: OrderOf<Summary['verdicts']> = {
  publish: 'as-is',
  review: 'as-is',
  hold: 'as-is',
  block: 'as-is',
}

const severitiesOrder: OrderOf<Summary['findings']> = {
  error: 'as-is',
  warning: 'as-is',
  info: 'as-is',
}

const summaryOrder: OrderOf<Summary> = {
  sources: 'as-is',
  drafts: 'as-is',
  verdicts: { ...decisionsOrder },
  findings: { ...severitiesOrder },
  problems: 'as-is',
}

const problemOrder: OrderOf<Problem> = {
  code: 'as-is',
  severity: 'as-is',
  message: 'as-is',
  remedy: 'as-is',
  place: { ...placeOrder },
  frame: 'as-is',
  ruleId: 'as-is',
  draftId: 'as-is',
}

const policyOrder: OrderOf<Run['policy']> = { hash: 'as-is', files: 'as-is' }

const runOrder: OrderOf<Run> = {
  copydesk: 'as-is',
  schema: 'as-is',
  at: 'as-is',
  policy: { ...policyOrder },
  summary: { ...summaryOrder },
  drafts: { ...draftOrder },
  problems: { ...problemOrder },
}

/** The same data with its keys in order; keys that the order does not know come last, sorted. As deep as the order, however deep the data. */
function inOrder(data: unknown, order: Order | 'as-is'): unknown {
  if (order === 'as-is' || typeof data !== 'object' || data === null) return data
  if (Array.isArray(data)) return data.map((member) => inOrder(member, order))
  const values = new Map<string, unknown>(Object.entries(data))
  const known = Object.keys(order).filter((key) => values.has(key))
  const unknown = [...values.keys()].filter((key) => !Object.hasOwn(order, key)).sort(compare)
  return Object.fromEntries(
    [...known, ...unknown].map((key) => [key, inOrder(values.get(key), order[key] ?? 'as-is')]),
  )
}
