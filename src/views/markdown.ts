import { asTyped } from './as-typed.js'
import { scanMarkdownLimit, type MarkdownLimit } from './markdown-limit.js'
import { projectPlain } from './plain-markdown.js'
import { plainProjection, shifted, type Projection } from './projection.js'
import { renderMarkdown } from './rendered-markdown.js'
import { spellMarkdown } from './spell-markdown.js'

const bom = '\ufeff'

/**
 * The published text of Markdown: what a reader of the rendered page sees, with the way back to the Markdown.
 *
 * Markdown beyond a limit reads as it is typed, see {@link markdownLimit}. Never throws.
 */
export function projectMarkdown(markdown: string): Projection {
  if (!markdown.startsWith(bom)) return project(markdown)
  return shifted(project(markdown.slice(bom.length)), bom.length)
}

/** Why Markdown can't be rendered and reads as it is typed; `undefined` if it can. */
export function markdownLimit(markdown: string): MarkdownLimit | undefined {
  // Most posts need no parser, and then nothing limits them.
  if (asTyped(markdown)) return undefined
  const limit = scanMarkdownLimit(markdown)
  return limit && projectPlain(withoutBom(markdown), () => undefined) ? undefined : limit
}

function withoutBom(markdown: string): string {
  return markdown.startsWith(bom) ? markdown.slice(bom.length) : markdown
}

function project(source: string): Projection {
  const encode = (replacement: string, start: number, end: number): string | undefined =>
    spellMarkdown(source, projection, (changed) => project(changed).text, replacement, start, end)
  const projection: Projection =
    projectPlain(source, encode) ??
    (scanMarkdownLimit(source)
      ? plainProjection(source, 0, source.length, () => undefined)
      : renderMarkdown(source, encode))
  return projection
}
