import type { Place } from '../core/source.js'
import type { Reporter } from '../core/reporter.js'
import { visible } from './display.js'
import { palette } from './palette.js'
import { sentence } from './wording.js'

/**
 * One finding a line, for `grep` and editors: `path:line:column: severity message [rule]`; problems the same, `[code]` for the rule.
 * A problem without a place stands at `copydesk:`. Long values are cut; JSON has all of them.
 */
export const compact: Reporter = (run) => {
  const findings = run.drafts
    .flatMap((draft) => draft.findings)
    .map((finding) => line(finding, finding.severity, finding.message, finding.ruleId))
  const problems = run.problems.map(({ place, severity, message, code }) =>
    line(place, severity, message, code),
  )
  return [...findings, ...problems].join('')
}

function line(
  place: Pick<Place, 'path' | 'start'> | undefined,
  severity: string,
  message: string,
  name: string,
): string {
  const at = place
    ? `${openPath(place.path)}:${place.start.line}:${place.start.column}`
    : 'copydesk'
  return `${at}: ${severity} ${words(message)} [${visible(name)}]\n`
}

/** How an ordinary path starts: a letter, a digit, `.`, `/`, `_`, `@`, `<`. */
const ORDINARY_START = /^[\p{L}\p{N}./_@<]/u

/** A path that a build server can't mistake for a command at the start of a line: `./::error::.md`, which is the same file. */
function openPath(path: string): string {
  return visible(ORDINARY_START.test(path) ? path : `./${path}`)
}

function words(message: string): string {
  return sentence(message, plain)
    .map(({ text }) => text)
    .join('')
}

const plain = palette(false)
