import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified, type Data } from 'unified'
import type { Range } from '../text/range.js'

/** A Markdown tree, with what a tree does not tell. All ranges are sorted and lie in the source. */
export interface ParsedMarkdown {
  readonly tree: Root
  /** Container syntax, stripped white space and the fences of inline code: what no value holds. */
  readonly dropped: readonly Range[]
  /** Destinations of links, images and definitions, with their `<>`. */
  readonly destinations: readonly Range[]
}

type FromMarkdown = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], readonly unknown[]>
type Handle = NonNullable<NonNullable<FromMarkdown['enter']>[string]>

interface Marks {
  readonly dropped: Range[]
  readonly destinations: Range[]
}

/** By tree, because the tree is all that a handler and the caller both know. */
const marksOf = new WeakMap<object, Marks>()

function marker(list: keyof Marks): Handle {
  return function mark(token) {
    const tree = this.stack[0]
    if (!tree) return
    let marks = marksOf.get(tree)
    if (!marks) marksOf.set(tree, (marks = { dropped: [], destinations: [] }))
    marks[list].push({ start: token.start.offset, end: token.end.offset })
  }
}

const drop = marker('dropped')
const lead = marker('destinations')

// Only tokens that the compiler to mdast has no handler for: to give it a second one would take away its own.
const extension: FromMarkdown = {
  enter: {
    linePrefix: drop,
    lineSuffix: drop,
    blockQuotePrefix: drop,
    listItemPrefix: drop,
    listItemIndent: drop,
    codeTextSequence: drop,
    codeTextPadding: drop,
    resourceDestination: lead,
    definitionDestination: lead,
  },
}

const processor = unified().use(remarkParse).data('fromMarkdownExtensions', [extension]).freeze()

/**
 * Parses CommonMark. Takes time that grows faster than some texts: only for texts within the Markdown limits.
 *
 * @param source without a BOM: the parser would strip it and count without it
 */
export function parseMarkdown(source: string): ParsedMarkdown {
  // The parser replaces NUL itself, but then counts wrong around it.
  const tree = processor.parse(source.replaceAll('\0', '\ufffd'))
  const marks = marksOf.get(tree)
  return {
    tree,
    dropped: (marks?.dropped ?? []).sort(byStart),
    destinations: (marks?.destinations ?? []).sort(byStart),
  }
}

function byStart(a: Range, b: Range): number {
  return a.start - b.start || a.end - b.end
}
