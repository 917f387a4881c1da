import { role, rolesOf } from './characters.js'
import { endOfTopLevelDomain } from './top-level-domains.js'
import type { Range } from '../../../text/range.js'

/** Labels, dots, hyphens and `_` as long as they go on, read once for every host name that could start among them. */
export interface HostRun extends Range {
  /** Where the longest host name ends that starts at `from`; `undefined` if none does. Ask in the order of the text. */
  readonly endOfHost: (from: number) => number | undefined
}

const dot = 0x2e
const hyphen = 0x2d
const underscore = 0x5f

/**
 * The run around a dot, in time linear in its length.
 *
 *     text     see foo_x.example.com_now
 *     labels       foo_x example com_now     three labels, and what the third begins with is a top-level domain
 *     a host       foo_x.example.com         only what is before the name proper may hold `_`
 *
 * @param at where the dot is
 */
export function readHostRun(text: string, at: number): HostRun {
  let start = at
  while (isRunUnit(text.charCodeAt(start - 1))) start--
  let end = at
  while (isRunUnit(text.charCodeAt(end))) end++
  const labels = readLabels(text, start, end)
  // The end of the longest host name from the start of every label; 0 where there is none.
  const whole = new Int32Array(labels.length)
  for (let index = labels.length - 2; index >= 0; index--)
    whole[index] = endFrom(text, labels[index], whole[index + 1], labels[index]?.start ?? 0)
  let current = 0
  const endOfHost = (from: number) => {
    while ((labels[current]?.end ?? end) < from) current++
    return endFrom(text, labels[current], whole[current + 1], from) || undefined
  }
  return { start, end, endOfHost }
}

interface Label extends Range {
  /** Where the last `_` is; -1 without one. */
  readonly underscore: number
  /** Where the top-level domain ends that the next label begins with; 0 if it begins with none. */
  readonly domainEnd: number
}

function readLabels(text: string, start: number, end: number): readonly Label[] {
  const labels: Label[] = []
  let from = start
  let last = -1
  for (let at = start; at <= end; at++) {
    const unit = at < end ? text.charCodeAt(at) : dot
    if (unit === underscore) last = at
    if (unit !== dot) continue
    const domainEnd = at < end ? (endOfTopLevelDomain(text, at + 1, end) ?? 0) : 0
    labels.push({ start: from, end: at, underscore: last, domainEnd })
    from = at + 1
    last = -1
  }
  return labels
}

/** Where the longest host name ends that starts in a label, when the one from the next label on ends at `farther`; 0 if none does. */
function endFrom(text: string, label: Label | undefined, farther = 0, from: number): number {
  if (label === undefined || from >= label.end) return 0
  if (!isHost(text.charCodeAt(from)) || !isHost(text.charCodeAt(label.end - 1))) return 0
  if (farther > 0) return farther
  return label.underscore < from ? label.domainEnd : 0
}

function isHost(unit: number): boolean {
  return (rolesOf(unit) & role.host) !== 0
}

function isRunUnit(unit: number): boolean {
  return unit === dot || unit === hyphen || unit === underscore || isHost(unit)
}
