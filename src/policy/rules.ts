import { compileExamples, compileRule } from '../core/compile.js'
import type { AnyKind, Tools } from '../core/kind.js'
import { PatternError } from '../core/matcher.js'
import { entry, plain, type Json, type MapNode, type Node } from '../core/node.js'
import type { Problem } from '../core/problem.js'
import type { CompiledRule, Rule, RuleExamples, When } from '../core/rule.js'
import type { Glob } from '../core/select.js'
import type { Source } from '../core/source.js'
import type { Schema } from '../core/schema.js'
import { maxProblems } from '../syntax/limits.js'
import type { FilledRule } from './data.js'
import type { Origins } from './merge.js'
import { didYouMean, mistake, oneOf, type At } from './mistakes.js'
import { plainOptions } from './plain-options.js'
import { envelope } from './schema.js'
import { checkTopics } from './topic-names.js'
import { complaints, type Validator } from './words.js'

/** What rules are compiled with. */
export interface RuleTools {
  readonly kinds: Readonly<Record<string, AnyKind>>
  /** Compiled from the options schema of each kind. */
  readonly validators: Readonly<Record<string, Validator>>
  readonly tools: Omit<Tools, 'complain'>
  readonly glob: Glob
}

/** The rules of a policy, and those of them that are to be applied. */
export interface RuleSet {
  readonly rules: readonly Rule[]
  readonly compiled: readonly CompiledRule[]
}

/** Validates and compiles every rule; what is wrong is reported and left out, so that one run reports all. */
export function buildRules(
  entries: readonly FilledRule[],
  origins: Origins,
  fallback: Source,
  given: RuleTools,
  problems: Problem[],
): RuleSet {
  const faulty = new Set(problems.map(({ ruleId }) => ruleId))
  const rules: Rule[] = []
  const compiled: CompiledRule[] = []
  for (const { id, node, unread } of entries) {
    const at = whereIn(node, origins, fallback)
    const kind = kindOf(node, given.kinds)
    if (!kind) {
      const kindName = scalar(node, 'kind')
      const names = Object.keys(given.kinds)
      const remedy = didYouMean(kindName ?? '', names)
      problems.push(
        mistake(
          'policy/unknown-kind',
          `Unexpected kind \`${kindName ?? ''}\`, expected one of ${oneOf(names)}`,
          remedy,
          at(['kind']),
          { ruleId: id },
        ),
      )
      continue
    }
    const { rule, options } = toRule(id, kind.name, node)
    const before = problems.length
    if (!faulty.has(id)) checkChannels(rule.when, at, given.tools, id, problems)
    for (const [when, path] of [
      [rule.when, ['when', 'path']],
      [rule.when?.not, ['when', 'not', 'path']],
    ] as const) {
      checkGlobs(when?.path ?? [], given.glob, (index) => at([...path, index]), problems, id)
    }
    const validate = given.validators[kind.name]
    const wrong = checkOptions(options, kind, at, validate, unread, id, problems)
    const isSound = problems.length === before && !faulty.has(id) && unread.size === 0
    if (!faulty.has(id)) checkTopics(rule.when, at, given.tools.doubtTopic, id, problems)
    const complain: Tools['complain'] = ({ code, message, remedy, path, lacks, severity }) => {
      if (lacks !== undefined && wrong.has(lacks)) return
      // Of a rule with wrong options only what is wrong in the others is certain.
      if (isSound || path.length > 0 || wrong.size === 0) {
        const extra = { ruleId: id, ...(severity && { severity }) }
        problems.push(mistake(code, message, remedy, at(path), extra))
      }
    }
    const candidate = isSound ? rule : { ...bare(rule), options: omit(rule.options, wrong) }
    const ready = compileRule(candidate, kind, { ...given.tools, complain }, given.glob)
    rules.push(rule)
    if (!ready) continue
    const exampleCheck = isSound && withExampleOptions(node, options, kind, at, id, given, problems)
    compiled.push(exampleCheck ? { ...ready, exampleCheck } : ready)
  }
  return { rules, compiled }
}

/** The kind of a rule; `undefined` if none is of that name. */
export function kindOf(
  rule: MapNode,
  kinds: Readonly<Record<string, AnyKind>>,
): AnyKind | undefined {
  const name = scalar(rule, 'kind')
  return name !== undefined && Object.hasOwn(kinds, name) ? kinds[name] : undefined
}

function toRule(
  id: string,
  kind: string,
  node: MapNode,
): { readonly rule: Rule; readonly options: MapNode } {
  const options = {
    ...node,
    entries: node.entries.filter(({ key }) => !Object.hasOwn(envelope, key)),
  }
  const said = plain({
    ...node,
    entries: node.entries.filter(({ key }) => Object.hasOwn(envelope, key)),
  }) as Readonly<Record<string, Json>>
  const rule = {
    id,
    kind,
    severity: said['severity'] ?? 'error',
    ...(said['when'] !== undefined && { when: listed(said['when']) }),
    ...(said['why'] !== undefined && { why: said['why'] }),
    ...(said['source'] !== undefined && { source: said['source'] }),
    ...(said['examples'] !== undefined && {
      examples: said['examples'] as RuleExamples,
    }),
    ...(said['final'] !== undefined && { final: said['final'] }),
    options: plainOptions(options),
  }
  // The envelope has passed the schema of a policy file, so its values have these types.
  return { rule: rule as Rule, options }
}

/**
 * The check for examples that bring options of their own, compiled at the first call; `undefined` if they bring none, or wrong ones.
 * Whoever lints does not need it.
 */
function withExampleOptions(
  node: MapNode,
  options: MapNode,
  kind: AnyKind,
  at: (path: Path) => At,
  ruleId: string,
  given: RuleTools,
  problems: Problem[],
): CompiledRule['exampleCheck'] {
  const own = entry(entry(node, 'examples')?.value, 'with')?.value
  if (own?.type !== 'map') return undefined
  const names = new Set(own.entries.map(({ key }) => key))
  const validate = given.validators[kind.name]
  const inExamples = (path: Path): At => at(['examples', 'with', ...path])
  const before = problems.length
  checkOptions(own, kind, inExamples, validate, new Set(), ruleId, problems)
  if (problems.length > before) return undefined
  let check: CompiledRule['check'] | undefined
  return () => {
    const kept = options.entries.filter(({ key }) => !names.has(key))
    const merged = plain({ ...own, entries: [...kept, ...own.entries] }) as object
    const tools = { ...given.tools, complain: () => undefined }
    return (check ??= compileExamples(merged, kind, tools))
  }
}

/** Options without those that are wrong. */
function omit(options: Rule['options'], wrong: ReadonlySet<string>): Rule['options'] {
  return Object.fromEntries(Object.entries(options).filter(([key]) => !wrong.has(key)))
}

/** A rule without what selects drafts. */
function bare({ when: _, ...rule }: Rule): Rule {
  return { ...rule, severity: 'off' }
}

/** One value counts as a list of one. What is no map has been complained about and selects nothing. */
function listed(when: Json): When {
  if (typeof when !== 'object' || when === null) return {}
  const entries = Object.entries(when as Readonly<Record<string, Json>>)
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      key === 'not' ? listed(value) : Array.isArray(value) ? value : [value],
    ]),
  ) as When
}

function checkChannels(
  when: When | undefined,
  at: (path: Path) => At,
  { channels }: Pick<Tools, 'channels'>,
  ruleId: string,
  problems: Problem[],
): void {
  for (const [index, name] of (when?.channels ?? []).entries()) {
    if (channels.has(name)) continue
    const message = `Unexpected channel \`${name}\`, it is neither built in nor declared under \`channels\``
    problems.push(
      mistake(
        'policy/unknown-channel',
        message,
        didYouMean(name, channels.names),
        at(['when', 'channels', index]),
        { ruleId },
      ),
    )
  }
  if (when?.not)
    checkChannels(
      when.not,
      (path) => at(['when', 'not', ...path.slice(1)]),
      { channels },
      ruleId,
      problems,
    )
}

/** Complains about every glob that can't be used. */
export function checkGlobs(
  patterns: readonly string[],
  glob: Glob,
  at: (index: number) => At,
  problems: Problem[],
  ruleId?: string,
): void {
  for (const [index, pattern] of patterns.entries()) {
    // What is no text has been complained about.
    if (typeof pattern !== 'string') continue
    try {
      glob(pattern)
    } catch (error) {
      if (!(error instanceof PatternError)) throw error
      const extra = ruleId === undefined ? {} : { ruleId }
      problems.push(mistake(error.code, error.message, error.remedy, at(index), extra))
    }
  }
}

/**
 * Holds options to the schema of their kind; gives the names of those that are wrong.
 *
 * One mistake may be made by every row of a data file: it is said once a place, and not more than 20 are said.
 *
 * @param unread options that are wrong already
 */
function checkOptions(
  options: MapNode,
  kind: AnyKind,
  at: (path: Path) => At,
  validate: Validator | undefined,
  unread: ReadonlySet<string>,
  ruleId: string,
  problems: Problem[],
): ReadonlySet<string> {
  const data = plain(options)
  if (!validate) throw new TypeError(`Kind \`${kind.name}\` has no validator`)
  const wrong = new Set(unread)
  if (validate(data)) return wrong
  const known = (path: readonly string[]) => [
    ...(path.length === 0 ? Object.keys(envelope) : []),
    ...keysAt(kind.options, path),
  ]
  const said = new Set<string>()
  for (const { code, path, key, message, remedy } of complaints(
    validate.errors ?? [],
    data,
    known,
  )) {
    const [option] = path
    if (option !== undefined && unread.has(option)) continue
    if (option !== undefined) wrong.add(option)
    const { source, span } = at(key ? [...path, keyStep] : path)
    const place = JSON.stringify([source.path, span.start, message])
    if (said.size >= maxProblems || said.has(place)) continue
    said.add(place)
    problems.push(mistake(code, message, remedy, { source, span }, { ruleId }))
  }
  return wrong
}

/** The keys that a schema knows for the map at a path. */
function keysAt(root: Schema, path: readonly string[]): readonly string[] {
  const alternatives = (schema: Schema): readonly Schema[] => {
    const named = root.$defs?.[schema.$ref?.replace('#/$defs/', '') ?? '']
    return [schema, ...[...(named ? [named] : []), ...(schema.anyOf ?? [])].flatMap(alternatives)]
  }
  const inside = ({ properties = {}, items, additionalProperties }: Schema, step: string) => {
    const named = Object.hasOwn(properties, step) ? properties[step] : undefined
    const other = typeof additionalProperties === 'object' ? additionalProperties : undefined
    return [named ?? other, items].flatMap((schema) => (schema ? alternatives(schema) : []))
  }
  const found = path.reduce<readonly Schema[]>(
    (schemas, step) => schemas.flatMap((schema) => inside(schema, step)),
    alternatives(root),
  )
  return [...new Set(found.flatMap(({ properties }) => Object.keys(properties ?? {})))]
}

type Path = readonly (string | number)[]

/** As the last step of a path: the key itself, not its value. */
export const keyStep = '\u0000key'

/** Turns a path inside a merged node into a place: of the deepest step that exists, in the file that wrote it. */
export function whereIn(root: Node, origins: Origins, fallback: Source): (path: Path) => At {
  return (path) => {
    const wantsKey = path.at(-1) === keyStep
    const steps = wantsKey ? path.slice(0, -1) : path
    let node = root
    let at: At = {
      source: origins.get(root) ?? fallback,
      span: firstLine(root, origins.get(root) ?? fallback),
    }
    for (const [index, step] of steps.entries()) {
      const found = node.type === 'map' ? entry(node, String(step)) : undefined
      const next: Node | undefined =
        found?.value ?? (node.type === 'list' ? node.items[Number(step)] : undefined)
      if (!next) break
      node = next
      const isKey = found && (wantsKey || node.type !== 'scalar') && index === steps.length - 1
      at = { source: origins.get(node) ?? at.source, span: isKey ? found.keySpan : node.span }
    }
    return at
  }
}

/** A whole rule or file is marked at its first line. */
function firstLine(node: Node, source: Source) {
  const end = source.text.slice(node.span.start, node.span.end).search(/[\r\n]/u)
  return end === -1 ? node.span : { start: node.span.start, end: node.span.start + end }
}

function scalar(node: MapNode, key: string): string | undefined {
  const value = entry(node, key)?.value
  return value?.type === 'scalar' && value.value !== null ? String(value.value) : undefined
}
