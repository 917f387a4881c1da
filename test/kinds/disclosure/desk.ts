import { createLinter, loadPolicy, type Linter } from '../../../src/index.js'
import { diskResolve } from '../../../src/node/resolve.js'

/** A desk with built-in packs, and what its policy says besides. */
export function desk(packs: readonly string[], policy: object = {}): Linter {
  const text = JSON.stringify({
    copydesk: 1,
    extends: packs.map((pack) => `copydesk:${pack}`),
    ...policy,
  })
  return createLinter(loadPolicy(text, { resolve: diskResolve('/', '/') }), {
    now: () => new Date('2026-11-25T12:00:00Z'),
  })
}

/** A desk with one rule. */
export function ruled(options: object, kind = 'disclosure'): Linter {
  const rules = [{ id: 'a/b', kind, ...options }]
  return createLinter(loadPolicy(JSON.stringify({ copydesk: 1, rules })), {
    now: () => new Date('2026-11-25T12:00:00Z'),
  })
}

/** What is found, each as its code and the words that it stands at. */
export function found(linter: Linter, draft: object): readonly string[] {
  const { findings, notEvaluated } = linter.lint(draft as Parameters<Linter['lint']>[0])
  return [
    ...findings.map(({ code, evidence, severity }) =>
      [
        code,
        ...(evidence === '' ? [] : [evidence]),
        ...(severity === 'error' ? [] : [severity]),
      ].join(' | '),
    ),
    ...notEvaluated.map(({ needs }) => `needs ${needs}`),
  ]
}
