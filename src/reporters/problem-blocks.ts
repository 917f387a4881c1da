import type { Problem } from '../core/problem.js'
import type { ReporterOptions } from '../core/reporter.js'
import { visible } from './display.js'
import { headline, INDENT, label, remedy } from './finding-block.js'
import { lookOf, type Look } from './look.js'
import { isolate, type Palette } from './palette.js'

/**
 * Problems as a person reads them, without a run around them: the mistakes of a policy that nothing can be judged by.
 *
 * @returns text with LF at the end; `''` for no problems
 */
export function problemBlocks(
  problems: readonly Problem[],
  options: Pick<ReporterOptions, 'color' | 'width'>,
): string {
  const look = lookOf(options)
  return problems.map((problem) => `${problemBlock(problem, look).join('\n')}\n`).join('\n')
}

/**
 * One problem with a file or a policy.
 *
 *     ✖ error    Unexpected kind `patern`, expected one of `pattern`, `length` [policy/unknown-kind]
 *                at policy/brand.yaml:12:11
 *              > 12 |   - kind: patern
 *                   |           ^^^^^^
 *              → Change it to `pattern`
 */
export function problemBlock(problem: Problem, look: Look): readonly string[] {
  const { place, frame, draftId, ruleId } = problem
  return [
    ...headline(problem.severity, problem.message, problem.code, look),
    ...(place
      ? [at(`${visible(place.path)}:${place.start.line}:${place.start.column}`, look.palette)]
      : []),
    ...(draftId === undefined ? [] : label('draft', draftId, look)),
    ...(ruleId === undefined ? [] : label('rule', ruleId, look)),
    ...(frame === undefined ? [] : framed(frame, problem, look.palette)),
    ...remedy(problem.remedy, look),
  ]
}

function at(place: string, palette: Palette): string {
  return `${' '.repeat(INDENT)}${palette.quiet(`at ${isolate(place, palette)}`)}`
}

/** The parts of a row of a frame: the sign of a marked line, the gutter, the text. */
const FRAME_ROW = /^([> ]) ( *(?:\d+|…)? \|)(.*)$/su

/** The rows of a frame under each other. What does not look like one is left out: a frame is no way to print whatever one likes. */
function framed(frame: string, { severity }: Problem, palette: Palette): readonly string[] {
  const loud = palette.severity[severity]
  return frame.split('\n').flatMap((row) => {
    const [, sign, gutter, text] = FRAME_ROW.exec(row) ?? []
    if (sign === undefined || gutter === undefined || text === undefined) return []
    const isCarets = text.trim() !== '' && text.replaceAll('^', '').trim() === ''
    const shown = isolate(visible(text), palette)
    const start = `${' '.repeat(INDENT - 2)}${sign === '>' ? loud(sign) : sign} ${palette.quiet(gutter)}`
    return [start + (isCarets ? loud(shown) : shown)]
  })
}
