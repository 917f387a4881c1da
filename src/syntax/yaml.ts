import { Composer, isScalar, type CST, type Document, type ParsedNode } from 'yaml'
import type { Node } from '../core/node.js'
import type { Problem } from '../core/problem.js'
import type { Source } from '../core/source.js'
import type { Span } from '../core/span.js'
import { chunks, isBlank, type Chunk } from './chunk.js'
import { fault, toProblems, type Fault } from './fault.js'
import { draftYamlLimits, type YamlLimits } from './limits.js'
import { yamlFaults } from './yaml-faults.js'
import { yamlNodes } from './yaml-nodes.js'
import { scan } from './yaml-scan.js'
import { yamlWords } from './yaml-words.js'

/** One document of a YAML stream. */
export interface YamlDocument {
  /** Absent: an empty document, or one that failed. */
  readonly node?: Node
  /** From its first to its last character, comments included, the marker `---` and blanks around it not. */
  readonly span: Span
  /** Present where the document has errors. */
  readonly failed?: true
}

/** What {@link readYaml} is told. */
export interface YamlOptions {
  /** Offset of the first character; the beginning of the text, behind its byte order mark, unless told. */
  readonly start?: number
  /** Offset behind the last character; the end of the text unless told. */
  readonly end?: number
  /** Replaces single limits of {@link draftYamlLimits}. */
  readonly limits?: Partial<YamlLimits>
}

/**
 * Reads a YAML 1.2 stream (core schema) into located nodes; every document is judged by itself.
 *
 * Stricter than YAML where a draft or policy is better off: no keys but names, no directives, no types but the core ones,
 * no merge keys, no control characters, no duplicate keys, and bounds on size, depth, keys and aliases.
 *
 * Keys are strings: `1: x` has the key `1` as it is spelled. Spans are offsets into `source.text`.
 *
 * @returns the documents in order, and at most 20 problems for each; a document without any error has no `failed`
 * @throws never
 * @see https://yaml.org/spec/1.2.2/
 */
export function readYaml(
  source: Source,
  options: YamlOptions = {},
): { readonly documents: readonly YamlDocument[]; readonly problems: readonly Problem[] } {
  const limits = { ...draftYamlLimits, ...options.limits }
  const start = options.start ?? 0
  const documents: YamlDocument[] = []
  const problems: Problem[] = []
  let directed: YamlDocument | undefined
  for (const chunk of chunks(source, skipBom(source, start), options.end ?? source.text.length)) {
    const read = readChunk(chunk, limits)
    problems.push(...toProblems(source, read.faults, chunk.base))
    // A directive belongs to the document behind it, and would have changed its meaning.
    if (read.documents.length > 0) {
      documents.push(...read.documents.map((document) => (directed ? failed(document) : document)))
      directed = undefined
    } else if (read.faults.some(isError)) directed = { span: contentSpan(chunk), failed: true }
  }
  if (directed) documents.push(directed)
  return { documents, problems }
}

function skipBom({ text }: Source, start: number): number {
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start
}

interface Read {
  readonly documents: readonly YamlDocument[]
  readonly faults: readonly Fault[]
}

function readChunk(chunk: Chunk, limits: YamlLimits): Read {
  const { tokens, faults, stopped } = scan(chunk, limits)
  const span = contentSpan(chunk)
  if (stopped) return { documents: [{ span, failed: true }], faults }
  if (!tokens.some(isWritten)) return { documents: [], faults }

  const composed = compose(tokens.filter(({ type }) => COMPOSED.has(type)))
  if (!composed) {
    const at = { start: span.start - chunk.base, end: span.start - chunk.base }
    return refuse(span, [...faults, fault('yaml/unexpected', at, yamlWords.unexpected)])
  }
  const found = composed.flatMap(({ errors, warnings }) => [...errors, ...warnings])
  const all = withoutRepeats([...faults, ...yamlFaults(chunk.text, found)])
  if (all.some(isError)) return refuse(span, all)
  const documents: YamlDocument[] = []
  for (const { contents } of composed) {
    if (isUnwritten(contents)) documents.push({ span })
    else {
      const nodes = yamlNodes(chunk, contents, limits)
      if ('faults' in nodes) return refuse(span, [...all, ...nodes.faults])
      documents.push({ node: nodes.node, span })
    }
  }
  return { documents, faults: all }
}

/** Of faults of one sort at one place, the first: the scan may have seen what the composer stumbles over. */
function withoutRepeats(faults: readonly Fault[]): readonly Fault[] {
  const seen = new Set<string>()
  return faults.filter(({ code, start }) => {
    const key = `${code} ${start}`
    return !seen.has(key) && seen.add(key)
  })
}

function refuse(span: Span, faults: readonly Fault[]): Read {
  return { documents: [{ span, failed: true }], faults }
}

function failed({ span }: YamlDocument): YamlDocument {
  return { span, failed: true }
}

function isError({ severity }: Fault): boolean {
  return severity === 'error'
}

/** What the composer gets; directives were refused, and the rest are blanks and comments between documents. */
const COMPOSED: ReadonlySet<string> = new Set(['document', 'doc-end', 'error'])

/** Blanks and comments, which are no content. */
const SILENT: ReadonlySet<string> = new Set(['space', 'comment', 'newline'])

/** `false` for a document that is only its end, `...`, or only comments: nobody wrote it. */
function isWritten(token: CST.Token): boolean {
  if (token.type === 'doc-end') return token.end?.some(({ type }) => !SILENT.has(type)) ?? false
  if (token.type === 'document')
    return token.value !== undefined || token.start.some(({ type }) => !SILENT.has(type))
  return token.type === 'error'
}

/** `---` with nothing behind it, not even a type or a label. */
function isUnwritten(contents: ParsedNode | null): contents is null {
  if (!contents) return true
  const [start, end] = contents.range
  return (
    isScalar(contents) &&
    start === end &&
    !contents.tag &&
    !contents.anchor &&
    contents.type === 'PLAIN'
  )
}

/** `undefined` where the composer gives up, which no text is known to bring about. */
function compose(tokens: readonly CST.Token[]): Document.Parsed[] | undefined {
  try {
    return [...new Composer(composerOptions).compose(tokens)]
  } catch {
    return undefined
  }
}

const composerOptions = {
  version: '1.2',
  schema: 'core',
  strict: true,
  merge: false,
  // Its search for duplicate keys is quadratic; ours is not, and knows both places.
  uniqueKeys: false,
  stringKeys: true,
  resolveKnownTags: false,
  keepSourceTokens: true,
  // Errors must not be printed: they quote the text.
  prettyErrors: false,
  logLevel: 'error',
} as const

/** The document without its `---`, and without blanks around it. */
function contentSpan({ text, base, marked }: Chunk): Span {
  let start = marked ? 3 : 0
  let end = text.length
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  while (start < end && isBlank(text.charCodeAt(start))) start++
  return { start: base + start, end: base + end }
}
