import type { Example, ExampleDraft } from '../core/kind.js'
import { pointer } from '../core/node.js'
import type { Span } from '../core/span.js'
import { marked } from './marked.js'

/** Something marked: in the text, or in the metadata value at a pointer. */
export interface Mark {
  readonly field: string
  readonly span: Span
}

/** Takes the marks out of all strings of an example. */
export function unmark(example: Example): {
  readonly draft: ExampleDraft
  readonly marks: readonly Mark[]
} {
  const marks: Mark[] = []
  const take = (value: unknown, path: readonly (string | number)[]): unknown => {
    if (typeof value === 'string') {
      const { text, spans } = marked(value)
      for (const span of spans) marks.push({ field: pointer(path), span })
      return text
    }
    if (Array.isArray(value)) return value.map((item, index) => take(item, [...path, index]))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, take(inner, [...path, key])]),
    )
  }
  const { text, ...facts } = typeof example === 'string' ? { text: example } : example
  const plain = marked(text)
  for (const span of plain.spans) marks.push({ field: '', span })
  return { draft: { ...(take(facts, []) as object), text: plain.text }, marks }
}

/** A place as a text that tells it from all others. */
export function where(field: string, { start, end }: Span): string {
  return `${field}:${start}-${end}`
}
