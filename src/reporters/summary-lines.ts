import type { Decision, Summary } from '../core/run.js'
import type { Look } from './look.js'
import { palette as paletteOf, type Palette } from './palette.js'
import { plural } from './wording.js'

const decisions: readonly Decision[] = ['publish', 'review', 'hold', 'block']

/**
 * How many of each: `21 drafts: 5 publish, 6 review, 0 hold, 10 block · 14 errors, 9 warnings`.
 * In two lines where one would not fit the width.
 */
export function summaryLines(summary: Summary, { palette, width }: Look): readonly string[] {
  const parts = partsOf(summary, palette)
  const length = partsOf(summary, paletteOf(false)).join(SEPARATOR).length
  const [first = '', ...others] = parts
  if (others.length === 0 || length <= (width ?? Infinity)) return [parts.join(SEPARATOR)]
  return [first, others.join(SEPARATOR)]
}

const SEPARATOR = ' · '

function partsOf(summary: Summary, palette: Palette): readonly string[] {
  const { drafts, problems } = summary
  return [
    ...(drafts > 0 ? [verdictsIn(summary, palette), findingsIn(summary, palette)] : ['No drafts']),
    ...(problems > 0 ? [palette.severity.error(plural(problems, 'problem'))] : []),
  ]
}

function verdictsIn({ drafts, verdicts }: Summary, palette: Palette): string {
  const counts = decisions.map((decision) => {
    const count = verdicts[decision]
    return (count > 0 ? palette.decision[decision] : palette.quiet)(`${count} ${decision}`)
  })
  return `${palette.strong(plural(drafts, 'draft'))}: ${counts.join(', ')}`
}

function findingsIn({ findings }: Summary, palette: Palette): string {
  const { error, warning, info } = findings
  if (error + warning + info === 0) return palette.quiet('no findings')
  return [
    (error > 0 ? palette.severity.error : palette.quiet)(plural(error, 'error')),
    (warning > 0 ? palette.severity.warning : palette.quiet)(plural(warning, 'warning')),
    ...(info > 0 ? [palette.severity.info(`${info} info`)] : []),
  ].join(', ')
}
