import { isMasked } from '../core/masked.js'
import type { Finding, Fix, Severity } from '../core/finding.js'
import type { Source } from '../core/source.js'
import type { Span } from '../core/span.js'
import { visible } from './display.js'
import { excerpt } from './excerpt.js'
import type { Look } from './look.js'
import { touches } from './spans.js'
import { brief, sentence, until, value } from './wording.js'
import { wrap, type Piece } from './wrap.js'

/** The source of a finding, with what must never be shown of it. */
export interface Shown {
  readonly source: Source | undefined
  readonly masked: readonly Span[]
  /** What the head of the draft says of when it is held until; a finding need not say it again. */
  readonly heldUntil?: string | null
}

/** Columns before a severity mark. */
const MARGIN = '  '
/** Columns before the text of a block: messages, excerpts and remedies all start there. */
export const INDENT = 13
/** Columns for the line numbers of an excerpt; rule and spaces take the rest of {@link INDENT}. */
const GUTTER = 10
/** Columns of an excerpt where no width is told. */
const DEFAULT_WIDTH = 100

const glyphs: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', info: '●' }

/** Suggestions spelled out; more are counted. */
const MOST_SUGGESTIONS = 5

/**
 * One finding as a writer reads it: what is wrong, where, and what to do.
 *
 *     ✖ error    Unexpected hashtag `#now`, it is on the banned list [hashtags/banned]
 *            3 │ Doors open at nine. #spring #now
 *              │                             ^^^^
 *              → Remove it or pick another
 *                try: `#today`, `#tonight`
 */
export function findingBlock(
  finding: Finding,
  { source, masked, heldUntil }: Shown,
  look: Look,
): readonly string[] {
  const { palette, width = DEFAULT_WIDTH } = look
  const options = { palette, gutter: GUTTER, width, masked }
  const rows = source ? excerpt(finding, source, options) : []
  return [
    ...headline(finding.severity, finding.message, nameOf(finding), look),
    ...(rows.length > 0 ? rows : placeOf(finding, look)),
    ...remedy(finding.remedy, look),
    ...(finding.fix ? [...fixOf(finding, finding.fix, { source, masked }, look)] : []),
    ...suggestionsOf(finding.suggestions ?? [], look),
    ...(finding.until === undefined || finding.until === heldUntil
      ? []
      : label('holds', until(finding.until), look)),
    ...(look.why && finding.why !== undefined ? label('why', finding.why, look) : []),
    ...(look.why && finding.source !== undefined ? label('source', finding.source, look) : []),
  ]
}

/** The mark and the message; the name of the rule or problem after it. */
export function headline(
  severity: Severity,
  message: string,
  name: string,
  { palette, width }: Look,
): readonly string[] {
  const mark = palette.severity[severity](`${glyphs[severity]} ${severity}`)
  const space = ' '.repeat(INDENT - MARGIN.length - glyphs[severity].length - 1 - severity.length)
  const tail: Piece = { text: ` [${visible(name)}]`, paint: palette.quiet }
  return wrap([...sentence(message, palette), tail], {
    width,
    first: MARGIN + mark + space,
    indent: INDENT,
  })
}

/** `→ ` and what to do. */
export function remedy(text: string, { palette, width }: Look): readonly string[] {
  const first = `${' '.repeat(INDENT - 2)}${palette.better('→')} `
  return wrap(sentence(text, palette), { width, first, indent: INDENT })
}

/** A line of its own for something further, after its name. */
export function label(name: string, text: string, { palette, width }: Look): readonly string[] {
  const pieces = sentence(text, palette)
  return wrap([{ text: `${name}: `, paint: palette.quiet }, ...pieces], {
    width,
    first: ' '.repeat(INDENT),
    indent: INDENT,
  })
}

function nameOf({ ruleId, channels }: Finding): string {
  return channels && channels.length > 0 ? `${ruleId} on ${channels.join(', ')}` : ruleId
}

/** Where a finding stands whose text can't be shown; nothing for one about the whole draft. */
function placeOf(finding: Finding, { palette }: Look): readonly string[] {
  const masked = isMasked(finding)
  if (finding.evidence === '' && !masked) return []
  const at = `line ${finding.start.line}, column ${finding.start.column}`
  // Masked evidence is a stand-in that the kind has made, fit to be seen.
  const shown = masked && finding.evidence !== '' ? `: ${brief(finding.evidence)}` : ''
  return [`${' '.repeat(INDENT)}${palette.quiet(at + shown)}`]
}

/** What a fix does, in words. What it replaces is shown only where the source may be. */
function fixOf(
  finding: Finding,
  fix: Fix,
  { source, masked }: Shown,
  look: Look,
): readonly string[] {
  const { palette, width } = look
  const old = value(source?.text.slice(fix.start, fix.end) ?? '', palette)
  const better = value(fix.text, palette, palette.better)
  const known = source !== undefined && !isMasked(finding) && !touches(masked, fix)
  return wrap(
    [{ text: 'fix: ', paint: palette.quiet }, ...fixWords(fix, known ? old : undefined, better)],
    { width, first: ' '.repeat(INDENT), indent: INDENT },
  )
}

function fixWords(fix: Fix, old: Piece | undefined, better: Piece): readonly Piece[] {
  if (fix.end <= fix.start) return [{ text: 'adds ' }, better]
  if (fix.text === '') return old ? [{ text: 'removes ' }, old] : [{ text: 'removes it' }]
  return old ? [old, { text: ' becomes ' }, better] : [{ text: 'becomes ' }, better]
}

function suggestionsOf(suggestions: readonly Fix[], look: Look): readonly string[] {
  if (suggestions.length === 0) return []
  const { palette, width } = look
  const more = suggestions.length - MOST_SUGGESTIONS
  const pieces = suggestions
    .slice(0, MOST_SUGGESTIONS)
    .flatMap(({ text }, index): readonly Piece[] => [
      { text: index === 0 ? '' : ', ' },
      text === '' ? { text: 'leaving it out' } : value(text, palette, palette.better),
    ])
  return wrap(
    [
      { text: 'try: ', paint: palette.quiet },
      ...pieces,
      ...(more > 0 ? [{ text: `, and ${more} more` }] : []),
    ],
    { width, first: ' '.repeat(INDENT), indent: INDENT },
  )
}
