export {
  createLinter,
  type Linter,
  type LinterOptions,
  type LintResult,
  type PlannedDraft,
  type PlanResult,
  type RuleTime,
  type SlotsResult,
  type SlotsWanted,
  type SourceResult,
} from './linter.js'
export { loadParts } from './load-parts.js'
export { loadPolicy, type PolicyOptions } from './load-policy.js'
export { CopydeskError, PolicyError } from './core/errors.js'
export { exitCode, type ExitRules } from './core/summarize.js'
export { kinds } from './kinds/index.js'
export { reporters } from './reporters/index.js'
export { version } from './version.js'
export type { Channel, Channels } from './core/channel.js'
export type { Finding, Fix, Severity } from './core/finding.js'
export type { Example } from './core/kind.js'
export type { Problem } from './core/problem.js'
export type { Reporter, ReporterOptions } from './core/reporter.js'
export type { Rule, When } from './core/rule.js'
export type { Decision, DraftResult, Run, Summary, Unevaluated, Verdict } from './core/run.js'
export type { Slot, Slots } from './core/slots.js'
export type { Place, Point, Source } from './core/source.js'
export type { Span } from './core/span.js'
export type { Topic, TopicEvidence, TopicExamples, Topics } from './core/topics.js'
export type { DraftSettings, Policy } from './policy/load.js'
export type { Resolve } from './policy/resolve.js'
export type { DraftObject } from './readers/object.js'
