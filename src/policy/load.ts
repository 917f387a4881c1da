import type { Markets } from '../calendar/markets.js'
import { PolicyError } from '../core/errors.js'
import type { Channels } from '../core/channel.js'
import type { AnyKind } from '../core/kind.js'
import type { Matchers } from '../core/matcher.js'
import { fingerprint } from '../core/fingerprint.js'
import { entry, plain, type Json, type MapNode } from '../core/node.js'
import type { Problem } from '../core/problem.js'
import type { CompiledRule, Rule } from '../core/rule.js'
import type { Glob } from '../core/select.js'
import type { Source } from '../core/source.js'
import type { Topic } from '../core/topics.js'
import { dataOf, fillRule, withData, withDataFiles } from './data.js'
import { dataFiles } from './data-files.js'
import { dataUses, type DataUse } from './data-uses.js'
import { merge, type Origins, type RuleEntry } from './merge.js'
import { withCalendars } from './calendars.js'
import { mistake, onceEach } from './mistakes.js'
import { loadFiles, type Resolve } from './resolve.js'
import { buildRules, checkGlobs, keyStep, kindOf, whereIn } from './rules.js'
import { policyFileSchema } from './schema.js'
import { topicDoubt } from './topic-names.js'
import { buildTopics } from './topics.js'
import { complaints, type Validator } from './words.js'
import { checkTimezone, marketsOf } from './zones.js'

/** A policy with all it extends, checked and compiled. */
export interface Policy {
  /** Equal for equal effective policies. */
  readonly hash: string
  /** What it was made of: policies, the most basic first, then data files. */
  readonly files: readonly string[]
  /** Its own, not that of a policy it extends. */
  readonly name?: string
  readonly timezone?: string
  /** The zones of its own markets. */
  readonly markets: Markets
  readonly drafts: DraftSettings
  readonly channels: Channels
  readonly topics: readonly Topic[]
  /** Every rule, those that are `off` included. */
  readonly rules: readonly Rule[]
  /** The rules to apply. */
  readonly compiled: readonly CompiledRule[]
  /** What data its rules use, and from which files. */
  readonly dataUses: readonly DataUse[]
  /** What is odd about it and yet no mistake. */
  readonly warnings: readonly Problem[]
}

/** Which files hold drafts, and how they say things. */
export interface DraftSettings {
  /** Globs from the folder of the policy. */
  readonly include: readonly string[]
  readonly fields: Readonly<Record<string, string>>
  readonly defaults?: MapNode
}

/** What a policy is loaded with; handed in, so that this room needs neither files nor kinds. */
export interface PolicyParts {
  readonly kinds: Readonly<Record<string, AnyKind>>
  readonly validators: {
    readonly file: Validator
    readonly options: Readonly<Record<string, Validator>>
  }
  readonly matchers: Matchers
  readonly channels: (overrides: Readonly<Record<string, object>>) => Channels
  readonly glob: Glob
  readonly resolve: Resolve
  /** What a data file that is not there is. A warning: rules that use it are left out. Absent: a mistake. */
  readonly missingData?: 'warning'
}

/**
 * Turns policy text into a policy: read, extend, merge, put data in, validate, compile.
 *
 * @throws PolicyError with every mistake of every file, each at its place
 */
export function loadPolicy(source: Source, parts: PolicyParts): Policy {
  const { files, problems: faults } = loadFiles(source, parts.resolve)
  const problems = [...faults]
  for (const file of files)
    problems.push(...validateFile(file.source, file.root, parts.validators.file))
  // A file with mistakes is merged all the same, so that one run reports the mistakes of all of it.
  const origins: Origins = new WeakMap()
  const broken = new Set<string>()
  const read = {
    files: dataFiles(parts.resolve, origins, problems, parts.missingData),
    origins,
    problems,
  }
  const merged = merge(
    files.map((file) => withDataFiles(withCalendars(file), read, broken)),
    origins,
  )
  problems.push(...merged.problems)
  const sources = { ...read, data: dataOf(merged.root, broken) }
  const optionsOf = ({ node }: RuleEntry) => kindOf(node, parts.kinds)?.options
  const uses = dataUses(files, merged.rules, optionsOf, origins)
  const entries = merged.rules.map((rule) => fillRule(rule, optionsOf(rule), sources))
  const mergedRoot = withData(without(merged.root, 'data'), sources) as MapNode
  const root = plain(mergedRoot) as Readonly<Record<string, Json>>
  const channels = parts.channels(
    (isObject(root['channels']) ? root['channels'] : {}) as Readonly<Record<string, object>>,
  )
  const topics = buildTopics(mergedRoot, origins, source, parts.matchers, problems)
  const topicNames = topics.map(({ name }) => name)
  const { timezone } = root
  const own = files.at(-1)
  const named = own && entry(own.root, 'name')?.value
  const name = named?.type === 'scalar' ? named.value : undefined
  const at = whereIn(mergedRoot, origins, source)
  checkTimezone(timezone, at, problems)
  const markets = marketsOf(mergedRoot, at, problems)
  const tools = {
    matchers: parts.matchers,
    channels,
    markets,
    doubtTopic: (name: string) => topicDoubt(name, topicNames),
    ...(typeof timezone === 'string' && { timezone }),
  }
  const { rules, compiled } = buildRules(
    entries,
    origins,
    source,
    { kinds: parts.kinds, validators: parts.validators.options, tools, glob: parts.glob },
    problems,
  )
  const drafts = draftSettings(merged.root)
  const written = whereIn(merged.root, origins, source)
  checkGlobs(drafts.include, parts.glob, (index) => written(['drafts', 'include', index]), problems)
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new PolicyError(sorted(problems))
  return {
    hash: fingerprint(JSON.stringify([root, entries.map(({ node }) => plain(node))])),
    files: [...new Set([...files.map((file) => file.source.path), ...read.files.paths])],
    ...(typeof name === 'string' && { name }),
    ...(typeof timezone === 'string' && { timezone }),
    markets,
    drafts,
    channels,
    topics,
    rules,
    compiled,
    dataUses: uses,
    warnings: sorted(problems),
  }
}

/** Holds one file to its schema. Mistakes inside a rule carry the rule's id. */
function validateFile(source: Source, root: MapNode, validate: Validator): readonly Problem[] {
  const data = plain(root)
  if (validate(data)) return []
  const at = whereIn(root, new WeakMap(), source)
  return complaints(validate.errors ?? [], data, knownKeys).map(
    ({ code, path, key, message, remedy }) => {
      const ruleId = path[0] === 'rules' ? idOf(root, Number(path[1])) : undefined
      return mistake(
        code,
        message,
        remedy,
        at(key ? [...path, keyStep] : path),
        ruleId === undefined ? {} : { ruleId },
      )
    },
  )
}

function knownKeys(path: readonly string[]): readonly string[] {
  if (path.length === 0) return Object.keys(policyFileSchema.properties ?? {})
  const [first, , key] = path
  if (first === 'topics' && path.length > 2) return key === 'examples' ? ['yes', 'no'] : ['regex']
  if (first === 'rules' && key === 'when')
    return Object.keys(policyFileSchema.$defs?.['when']?.properties ?? {})
  if (first === 'rules' && key === 'examples') return ['with', 'good', 'bad']
  const inner = policyFileSchema.properties?.[first ?? '']
  const additional = inner?.additionalProperties
  return Object.keys(
    (path.length === 1
      ? inner?.properties
      : typeof additional === 'object'
        ? additional.properties
        : undefined) ?? {},
  )
}

function idOf(root: MapNode, index: number): string | undefined {
  const rules = entry(root, 'rules')?.value
  const id = rules?.type === 'list' ? entry(rules.items[index], 'id')?.value : undefined
  return id?.type === 'scalar' && typeof id.value === 'string' ? id.value : undefined
}

function draftSettings(root: MapNode): DraftSettings {
  const drafts = entry(root, 'drafts')?.value
  const said = (drafts ? plain(drafts) : {}) as Readonly<Record<string, Json>>
  const include = said['include']
  const defaults = entry(drafts, 'defaults')?.value
  return {
    include:
      include === undefined ? [] : (Array.isArray(include) ? include : [include]).map(String),
    fields: (said['fields'] ?? {}) as Readonly<Record<string, string>>,
    ...(defaults?.type === 'map' && { defaults }),
  }
}

/** A map without one of its keys. */
function without(map: MapNode, key: string): MapNode {
  return { ...map, entries: map.entries.filter((each) => each.key !== key) }
}

function isObject(value: Json | undefined): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sorted(problems: readonly Problem[]): readonly Problem[] {
  return onceEach(problems).toSorted((a, b) => {
    const [x, y] = [a.place, b.place]
    if (x && y && x.path !== y.path) return x.path < y.path ? -1 : 1
    return (x?.start.offset ?? 0) - (y?.start.offset ?? 0) || (a.message < b.message ? -1 : 1)
  })
}
