import type { OptionMistake } from '../core/kind.js'
import type { Matcher, Matchers } from '../core/matcher.js'
import { entry, plain, type Json, type MapNode } from '../core/node.js'
import type { Problem } from '../core/problem.js'
import type { Source } from '../core/source.js'
import { listed, termPath, type Term, type Terms } from '../core/terms.js'
import type { Topic, TopicExamples } from '../core/topics.js'
import { compileEach, compileList, withoutExceptions, type TermTools } from '../text/terms.js'
import type { Origins } from './merge.js'
import { mistake } from './mistakes.js'
import { whereIn } from './rules.js'

/**
 * Compiles the topics of a policy. Mistakes are found here; phrases join those of the rules only when the first draft is asked about a topic,
 * so that a policy that never asks pays for none.
 */
export function buildTopics(
  root: MapNode,
  origins: Origins,
  fallback: Source,
  matchers: Matchers,
  problems: Problem[],
): readonly Topic[] {
  const node = entry(root, 'topics')?.value
  if (node?.type !== 'map') return []
  const later = deferred(matchers)
  return node.entries.flatMap(({ key: name, value }) => {
    // What is no map has been complained about.
    if (value.type !== 'map') return []
    const at = whereIn(value, origins, fallback)
    const complain = ({ code, message, remedy, path }: OptionMistake) => {
      const wrong = mistake(code, message, remedy, at(path))
      if (!problems.some((problem) => isInside(problem, wrong))) problems.push(wrong)
    }
    return compileTopic(name, value, { matchers: later, complain })
  })
}

function compileTopic(name: string, node: MapNode, tools: TermTools): Topic {
  const said = plain(node) as { readonly [key: string]: Json }
  const compiled = <T>(key: string, compile: (terms: Terms, path: readonly string[]) => T) => {
    const terms = termsAt(key, said[key], tools)
    return terms === undefined ? undefined : compile(terms, [key])
  }
  const list = (terms: Terms, path: readonly string[]) => compileList(terms, path, tools).find
  const exceptions = compiled('exceptions', list)
  const unless = (find: Matcher): Matcher =>
    exceptions ? (view) => withoutExceptions(find(view), exceptions, view) : find
  const any = compiled('any', list)
  const all = compiled('all', (terms, path) => compileEach(terms, path, tools))
  const none = compiled('none', list)
  if (!any && !all) {
    tools.complain({
      code: 'topic/nothing-to-find',
      message: `Topic \`${name}\` names no words that make a draft be about it`,
      remedy: 'Add `any` or `all`',
      path: [],
    })
  }
  return {
    name,
    ...(any && { any: unless(any) }),
    ...(all && { all: all.map(({ find }) => unless(find)) }),
    ...(none && { none }),
    // They have passed the schema.
    ...(said['examples'] !== undefined && { examples: said['examples'] as TopicExamples }),
  }
}

/** The terms at a key; `undefined` for no such key. What comes from a data file has passed no schema, so it is looked at here. */
function termsAt(key: string, given: Json | undefined, { complain }: TermTools): Terms | undefined {
  if (given === undefined) return undefined
  const terms = listed(given as Terms).map((value: unknown, index): Term => {
    if (isTerm(value)) return value
    if (typeof value === 'number') return String(value)
    complain({
      code: 'topic/term',
      message: 'Expected a phrase, or a map with `regex`',
      remedy: 'Write the words to look for',
      path: termPath(given as Terms, [key], index),
    })
    // It only keeps the place, so that others are shown at theirs.
    return key
  })
  return Array.isArray(given) ? terms : terms[0]
}

function isTerm(value: unknown): value is Term {
  if (typeof value === 'string') return true
  if (typeof value !== 'object' || value === null || !('regex' in value)) return false
  return typeof value.regex === 'string'
}

/** Whether a mistake stands inside another: the schema has seen it already, and nearer. */
function isInside({ place: a }: Problem, { place: b }: Problem): boolean {
  if (!a || !b || a.path !== b.path) return false
  return a.start.offset >= b.start.offset && a.end.offset <= b.end.offset
}

/** Matchers that take phrases in when the first of them is looked for, and then all: each time they do, all are prepared anew. */
function deferred(matchers: Matchers): Matchers {
  const waiting: (() => void)[] = []
  return {
    ...matchers,
    phrases(list, options) {
      let find: Matcher | undefined
      waiting.push(() => (find = matchers.phrases(list, options)))
      return (view) => {
        for (const register of waiting.splice(0)) register()
        return find?.(view) ?? []
      }
    },
  }
}
