import type { Check } from './check.js'
import type { Found } from './finding.js'
import type { AnyKind, Builder, Tools } from './kind.js'
import type { CompiledRule, Rule } from './rule.js'
import { compileWhen, type Glob } from './select.js'

/** Prepares one rule, once a run; `undefined` for a rule that is `off`. Mistakes in its options go to `tools.complain`. */
export function compileRule(
  rule: Rule,
  kind: AnyKind,
  tools: Tools,
  glob: Glob,
): CompiledRule | undefined {
  const { severity } = rule
  const made = kind.compile(rule.options, builder, tools)
  if (severity === 'off') return undefined
  const timed = 'check' in made ? made : { check: made }
  return { rule: { ...rule, severity }, kind, ...timed, applies: compileWhen(rule.when, glob) }
}

/** The check for examples that bring options of their own. Mistakes in those go to `tools.complain`. */
export function compileExamples(options: object, kind: AnyKind, tools: Tools): Check {
  const made = kind.compile(options, builder, tools)
  return 'check' in made ? made.check : made
}

const builder: Builder<Record<string, never>> = (code, data, at, extras): Found => ({
  code,
  data,
  ...(at && { at }),
  ...extras,
})
