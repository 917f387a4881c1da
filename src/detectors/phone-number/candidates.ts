/** What may be a telephone number: digits and the signs that people write between them. Offsets are into the folded text. */
export interface Candidate {
  readonly start: number
  readonly end: number
  /** As written, without an extension. */
  readonly written: string
  /** `+` if there is one, and the digits. */
  readonly number: string
  /** Whether its digits stand in groups. */
  readonly isGrouped: boolean
  /** Whether the text holds nothing else. */
  readonly isAlone: boolean
}

/** A letter that stands for a zero, and marks of Markdown, count between digits. */
const cluster = /[+(]{0,2}\d[\do ()./~*_+\n-]*/gu
const extension =
  /(?:[ ,;]{0,3}(?:ext(?:ension|n)?|x|int|anexo|durchwahl|dw|poste)[ .:]{0,2}| #)\d{1,7}(?![\p{L}\p{N}])/uy
/** Wider gaps part numbers from each other, and so do list marks. */
const gap = /\n\s*\n|\n\s*[*-]\s|[ ()./~*_-]{6,}|(?<=[\do)])\s*(?=\+)|\s[/|]\s/gu
/** So that what is no number costs little, however long. */
const most = 32

/** @param text folded, with the digits of ASCII */
export function candidates(text: string): readonly Candidate[] {
  return Array.from(text.matchAll(cluster), ({ 0: found, index }) =>
    pieces(found).flatMap(({ start, end }) => candidate(text, index + start, index + end)),
  ).flat()
}

interface Piece {
  readonly start: number
  readonly end: number
}

/** A cluster parted where two numbers meet; two lines are one number if one of them would be none alone. */
function pieces(found: string): readonly Piece[] {
  const parts: Piece[] = []
  let from = 0
  for (const { 0: between, index } of found.matchAll(gap)) {
    if (index > from) parts.push({ start: from, end: index })
    from = index + between.length
  }
  parts.push({ start: from, end: found.length })
  return parts.flatMap((part) => lines(found, part))
}

const enough = 7

function lines(found: string, part: Piece): readonly Piece[] {
  const text = found.slice(part.start, part.end)
  if (!text.includes('\n')) return [part]
  const each: Piece[] = []
  let at = part.start
  for (const line of text.split('\n')) {
    each.push({ start: at, end: at + line.length })
    at += line.length + 1
  }
  const whole = digitsOf(text).length <= 15 && each.length === 2
  const isSplit = each.some(({ start, end }) => digitsOf(found.slice(start, end)).length < enough)
  return whole && isSplit ? [part] : each
}

function candidate(text: string, from: number, until: number): readonly Candidate[] {
  if (until - from < 6) return []
  const whole = text.slice(from, until)
  const head = /^[^\d+(]*/u.exec(whole)?.[0].length ?? 0
  const tail = /\D*$/u.exec(whole)?.[0].length ?? 0
  const start = from + head
  const end = until - tail
  const written = text.slice(start, end)
  const number = numberOf(written)
  const count = number.replace('+', '').length
  if (written.length > most || count < 6 || count > 17) return []
  const isOpen = written.startsWith('(') && !written.includes(')')
  extension.lastIndex = end
  const more = extension.exec(text)?.[0].length ?? 0
  return [
    {
      start: isOpen ? start + 1 : start,
      end: end + more,
      written: isOpen ? written.slice(1) : written,
      number,
      isGrouped: /\d[^\do]+\d/u.test(written),
      isAlone: text.length < 2 * most && text.trim() === written,
    },
  ]
}

function numberOf(written: string): string {
  // The zero in brackets is dialled at home only.
  const plain = written.replace(/^(\(?\+[\d ]{1,5})\(0\)/u, '$1')
  return `${/^\(?\+/u.test(plain) ? '+' : ''}${digitsOf(plain)}`
}

function digitsOf(written: string): string {
  return written.replaceAll('o', '0').replace(/\D/gu, '')
}
