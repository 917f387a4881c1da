import type { Finding, Severity } from '../core/finding.js'
import { compare } from '../core/order.js'
import type { Reporter, ReporterOptions } from '../core/reporter.js'
import type { DraftResult, Run } from '../core/run.js'
import type { Span } from '../core/span.js'
import { changesLine, formerly, goneLines, isNews } from './changes.js'
import { visible } from './display.js'
import { maskedSpans } from './excerpt.js'
import { findingBlock } from './finding-block.js'
import { lookOf, type Look } from './look.js'
import { isolate } from './palette.js'
import { problemBlock } from './problem-blocks.js'
import { summaryLines } from './summary-lines.js'
import { plural, sentence, until } from './wording.js'
import { wrap } from './wrap.js'

/** Findings of one draft, and of a run, that are shown; the others are counted. JSON has them all. */
const MOST_IN_DRAFT = 1000
const MOST_IN_RUN = 10_000

const severities: readonly Severity[] = ['error', 'warning', 'info']

/** Columns of the longest verdict and what separates it from the path. */
const VERDICT_WIDTH = 9

/**
 * What a writer reads: draft by draft the verdict, what is wrong, where, and what to do; problems with files and the policy; how many there are of
 * each. Drafts with nothing to say for themselves are only counted.
 *
 * Nothing of a draft, path or policy reaches the terminal as it is: see `display.ts`. No line starts with it, because build servers obey
 * some lines of a log.
 */
export const pretty: Reporter = (run, options) => {
  const look = lookOf(options)
  const blocks = [
    ...draftBlocks(run, options, look),
    ...goneBlock(options, look),
    ...problemsBlock(run, look),
    ...(options.quiet && isSilent(run, options) ? [] : [summaryOf(run, options, look)]),
  ]
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n')
}

/** What changed and, as it decides the exit code, how the whole run stands. */
function summaryOf({ summary }: Run, { changes }: ReporterOptions, look: Look): readonly string[] {
  if (!changes) return summaryLines(summary, look)
  return [look.palette.strong(changesLine(changes)), ...summaryLines(changes.summary, look)]
}

function isSilent(run: Run, { changes }: ReporterOptions): boolean {
  return changes ? run.problems.length === 0 && !isNews(changes) : isWell(run)
}

function isWell({ drafts, problems }: Run): boolean {
  return problems.length === 0 && drafts.every(({ verdict }) => verdict.decision === 'publish')
}

function goneBlock({ changes }: ReporterOptions, look: Look): readonly (readonly string[])[] {
  const lines = changes ? goneLines(changes, look) : []
  return lines.length > 0 ? [lines] : []
}

function draftBlocks(
  run: Run,
  options: ReporterOptions,
  look: Look,
): readonly (readonly string[])[] {
  const parts = countParts(run.drafts)
  const masked = maskedByPath(run.drafts)
  const blocks: (readonly string[])[] = []
  let room = MOST_IN_RUN
  for (const draft of run.drafts) {
    if (!hasSomethingToSay(draft, options)) continue
    const findings = foremost(draft.findings, Math.min(room, MOST_IN_DRAFT))
    room -= findings.length
    blocks.push([
      ...head(draft, parts.get(keyOf(draft)) ?? 0, look),
      ...findings.flatMap((finding) => {
        const shown = {
          source: options.sources?.get(finding.path),
          masked: masked.get(finding.path) ?? [],
          ...(draft.verdict.decision === 'hold' && { heldUntil: draft.verdict.until }),
        }
        return ['', ...findingBlock(finding, shown, look)]
      }),
      ...footer(draft, draft.findings.length - findings.length, look),
    ])
  }
  return blocks
}

function hasSomethingToSay(draft: DraftResult, { quiet }: ReporterOptions): boolean {
  const { verdict, was, findings, waived, notEvaluated } = draft
  if (verdict.decision !== 'publish' || was !== undefined) return true
  return !quiet && findings.length + waived.length + notEvaluated.length > 0
}

/** The first `most` findings, severe ones first, in their order. */
function foremost(findings: readonly Finding[], most: number): readonly Finding[] {
  if (findings.length <= most) return findings
  const chosen = severities
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .slice(0, most)
  const kept = new Set(chosen)
  return findings.filter((finding) => kept.has(finding))
}

/** Verdict, path, id and part; on a second line until when, where and when it is meant to appear. */
function head(draft: DraftResult, parts: number, { palette, width }: Look): readonly string[] {
  const { decision } = draft.verdict
  const end = draft.verdict.decision === 'hold' ? draft.verdict.until : undefined
  const paint = palette.decision[decision]
  const id = idOf(draft)
  const first = [
    paint(decision.toUpperCase().padEnd(VERDICT_WIDTH)),
    palette.strong(isolate(visible(draft.path), palette)),
    id && `  ${isolate(id, palette)}`,
    draft.part === undefined ? '' : `  ${palette.quiet(`part ${draft.part} of ${parts}`)}`,
  ].join('')
  const channels = draft.channels.filter((name) => name !== 'generic')
  const facts = [
    ...(decision === 'hold' ? [{ text: until(end ?? null), paint }] : []),
    ...(draft.was === undefined ? [] : [{ text: formerly(draft.was) }]),
    ...(channels.length > 0 ? [{ text: `for ${visible(channels.join(', '))}` }] : []),
    ...(draft.publishAt === undefined ? [] : [{ text: `planned ${visible(draft.publishAt)}` }]),
  ]
  if (facts.length === 0) return [first]
  const pieces = facts.flatMap((fact, index) => (index === 0 ? [fact] : [{ text: ' · ' }, fact]))
  const indent = VERDICT_WIDTH
  const lead = { width, first: ' '.repeat(indent), indent }
  const why = stepsOf(draft.verdict)
  return [first, ...wrap(pieces, lead), ...(why === '' ? [] : wrap([{ text: why }], lead))]
}

/** Most steps of a hold that are told. */
const MOST_STEPS = 4

/** What holds a draft, one after the other, where that is more than the end of one window. */
function stepsOf(verdict: DraftResult['verdict']): string {
  if (verdict.decision !== 'hold') return ''
  const { steps, horizon } = verdict
  // One step is what the head says already.
  if (steps.length < 2 && horizon === undefined) return ''
  const told = steps
    .slice(0, MOST_STEPS)
    .map((step) => `${visible(step.name)} ${until(step.until)}`)
  const more = steps.length > MOST_STEPS ? [`${steps.length - MOST_STEPS} more`] : []
  const none = horizon === undefined ? [] : [`nothing free ${until(horizon)}`]
  return [...told, ...more, ...none].join(', then ')
}

/** The id where it says more than the path does: `#spring-launch`, `#7` for the seventh record. */
function idOf({ id, path }: DraftResult): string {
  if (id === path) return ''
  return visible(id.startsWith(`${path}#`) ? id.slice(path.length) : `#${id}`)
}

/** What was left out: further findings, waived ones, rules that lacked a fact. */
function footer(
  { waived, notEvaluated }: DraftResult,
  left: number,
  { palette, width }: Look,
): readonly string[] {
  const notes = [
    ...(left > 0 ? [`And ${plural(left, 'finding')} more, all in the \`json\` format`] : []),
    ...(waived.length > 0
      ? [
          `Waived: ${plural(waived.length, 'finding')} of ${list(waived.map((each) => each.ruleId))}`,
        ]
      : []),
    ...(notEvaluated.length > 0
      ? [`Not checked: ${needs(notEvaluated.map((each) => each.needs))}`]
      : []),
  ]
  if (notes.length === 0) return []
  return [
    '',
    ...notes.flatMap((note) =>
      wrap(
        sentence(note, palette).map((piece) => ({ paint: palette.quiet, ...piece })),
        { width, first: '  ', indent: 2 },
      ),
    ),
  ]
}

/** `2 rules need `lang`, 1 rule needs `publishAt``. */
function needs(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .sort(([a], [b]) => compare(a, b))
    .map(([name, count]) => `${plural(count, 'rule needs', 'rules need')} \`${name}\``)
    .join(', ')
}

function list(names: readonly string[]): string {
  return [...new Set(names)]
    .sort(compare)
    .map((name) => `\`${name}\``)
    .join(', ')
}

function problemsBlock({ problems }: Run, look: Look): readonly (readonly string[])[] {
  if (problems.length === 0) return []
  const title = look.palette.strong('Problems')
  return [[title, ...problems.flatMap((problem) => ['', ...problemBlock(problem, look)])]]
}

function countParts(drafts: readonly DraftResult[]): ReadonlyMap<string, number> {
  const parts = new Map<string, number>()
  for (const draft of drafts) {
    const key = keyOf(draft)
    parts.set(key, Math.max(parts.get(key) ?? 0, draft.part ?? 0))
  }
  return parts
}

function keyOf({ path, id }: DraftResult): string {
  return `${path}\u0000${id}`
}

/** What no excerpt may show, by path. */
function maskedByPath(drafts: readonly DraftResult[]): ReadonlyMap<string, readonly Span[]> {
  const findings = new Map<string, Finding[]>()
  for (const draft of drafts) {
    for (const finding of [...draft.findings, ...draft.waived]) {
      const others = findings.get(finding.path)
      if (others) others.push(finding)
      else findings.set(finding.path, [finding])
    }
  }
  return new Map([...findings].map(([path, those]) => [path, maskedSpans(those)]))
}
