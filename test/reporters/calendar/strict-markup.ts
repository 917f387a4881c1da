/** An element as it was written. */
export interface Written {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

const NAME = /[A-Za-z][\w:-]*/uy
const ATTRIBUTE = /\s+([A-Za-z_][\w:-]*)="([^"<]*)"/uy
/** The five names, and numbers that stand for a character which XML knows. */
const REFERENCE = /&(?:amp|lt|gt|quot|#39);/gu
/** Characters that XML 1.0 has no place for. */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

/** HTML elements without an end. */
const VOID: ReadonlySet<string> = new Set(['meta', 'input'])

/**
 * Reads markup as strictly as XML is read, and less of it: no comments, no sections, no entities but ours. Every element is closed, every
 * attribute in double quotes and once.
 *
 * @throws Error that says where something else stands
 */
export function readMarkup(markup: string): {
  readonly elements: readonly Written[]
  readonly text: string
} {
  const illegal = ILLEGAL.exec(markup)
  if (illegal) throw new Error(`Illegal character at ${illegal.index}`)
  const elements: Written[] = []
  const open: string[] = []
  let text = ''
  let at = 0
  const fail = (what: string): never => {
    throw new Error(`${what} at ${at}: ${markup.slice(Math.max(at - 40, 0), at + 40)}`)
  }
  const match = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(markup)
    if (found) at += found[0].length
    return found ?? undefined
  }
  while (at < markup.length) {
    const next = markup.indexOf('<', at)
    const piece = markup.slice(at, next < 0 ? markup.length : next)
    if (piece.replace(REFERENCE, '').includes('&')) fail('A bare ampersand')
    if (open.length === 0 && piece.trim() !== '') fail('Text outside')
    if (open.at(-1) !== 'style') text += decode(piece)
    if (next < 0) break
    at = next + 1
    if (markup[at] === '/') {
      at++
      const name = match(NAME)?.[0]
      if (name === undefined || open.pop() !== name) fail('An end without a start')
      if (markup[at++] !== '>') fail('An end tag that goes on')
      continue
    }
    const name = match(NAME)?.[0] ?? fail('A tag without a name')
    const attributes: Record<string, string> = {}
    for (let found = match(ATTRIBUTE); found; found = match(ATTRIBUTE)) {
      const [, key = '', value = ''] = found
      if (Object.hasOwn(attributes, key)) fail('An attribute that stands twice')
      if (value.replace(REFERENCE, '').includes('&')) fail('A bare ampersand')
      attributes[key] = decode(value)
    }
    elements.push({ name, attributes })
    if (markup.startsWith('/>', at)) at += 2
    else if (markup[at] === '>') {
      at++
      if (!VOID.has(name)) open.push(name)
    } else fail('Something else in a tag')
  }
  if (open.length > 0) fail(`\`${open.at(-1)}\` is never closed`)
  return { elements, text }
}

const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

function decode(text: string): string {
  return text.replace(REFERENCE, (reference) => characters[reference] ?? '')
}
