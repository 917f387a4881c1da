import type { Draft } from '../../src/core/draft.js'
import { plain, type Json } from '../../src/core/node.js'
import type { Problem } from '../../src/core/problem.js'
import { readBytes, type FileReading } from '../../src/readers/decode.js'
import { defaultReaderSettings, type ReaderSettings } from '../../src/readers/reader.js'

/** Reads a text as a file of that name. */
export function read(
  path: string,
  text: string,
  settings: Partial<ReaderSettings> = {},
): FileReading {
  return readBytes(path, new TextEncoder().encode(text), { ...defaultReaderSettings, ...settings })
}

/** Reads an object, or JSON as it is written, as `a.json`. */
export function readObject(object: unknown, settings: Partial<ReaderSettings> = {}): FileReading {
  return read('a.json', typeof object === 'string' ? object : JSON.stringify(object), settings)
}

/** A draft without its places. */
export function bare({ id, part, parts, format, body, facts }: Draft): Record<string, Json> {
  return {
    id,
    ...(part !== undefined && { part }),
    ...(parts !== undefined && { parts }),
    format,
    text: body.text,
    facts: plain(facts.all),
  }
}

/** Codes of problems, with what stands at their places. */
export function marks({ problems, source }: FileReading): [code: string, at: string][] {
  return problems.map(({ code, place }) => [
    code,
    source && place ? source.text.slice(place.start.offset, place.end.offset) : '',
  ])
}

export function codes(problems: readonly Problem[]): string[] {
  return problems.map(({ code }) => code)
}

/** The source under a stretch of a draft's body. */
export function slice(draft: Draft, start: number, end: number): string {
  const span = draft.body.span(start, end)
  return draft.source.text.slice(span.start, span.end)
}
