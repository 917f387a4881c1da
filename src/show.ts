import type { Channels } from './core/channel.js'
import type { Draft } from './core/draft.js'
import type { Shown } from './core/lint.js'
import type { Problem } from './core/problem.js'
import { place } from './core/source.js'
import type { Policy } from './policy/load.js'
import { and, didYouMean } from './policy/mistakes.js'
import { createViews, markdownLimit, surfacesOf } from './views/index.js'

/** The surfaces of a draft. Markdown that would take too long to render is judged as it is typed, and that is said. */
export function show(draft: Draft, channels: readonly string[], { channels: table }: Policy) {
  const problems: Problem[] = channels.every(table.has) ? [] : [...unknownChannels(draft, table)]
  const surfaces = surfacesOf(
    draft,
    channels.map((name) => table.get(name)),
  )
  const shown: Shown[] = surfaces.map(({ surface, channels: on }) => ({
    channels: on,
    views: createViews(draft, surface),
  }))
  if (surfaces.some(({ surface }) => surface === 'rendered')) {
    const limit = markdownLimit(draft.body.text)
    if (limit) {
      problems.push({
        code: 'limit/markdown',
        severity: 'error',
        message: `Markdown has \`${limit.value}\` ${limit.name}, expected at most \`${limit.limit}\`, so it was judged as typed`,
        remedy: 'Simplify the markup, or split the draft',
        place: place(draft.source, { start: draft.span.start, end: draft.span.start }),
        draftId: draft.id,
      })
    }
  }
  return { shown, problems }
}

/** A misspelt channel would switch off, without a word, every rule that names the right one. */
function unknownChannels(
  { facts, source, span, id, fieldSource }: Draft,
  table: Channels,
): readonly Problem[] {
  const node = facts.get('channels')
  const nodes = node?.type === 'list' ? node.items : node ? [node] : []
  return nodes.flatMap((each) => {
    const name = each.type === 'scalar' ? String(each.value) : ''
    if (table.has(name)) return []
    const isElsewhere = fieldSource !== undefined || each.span.start === each.span.end
    const at = isElsewhere ? { start: span.start, end: span.start } : each.span
    return [
      {
        code: 'draft/unknown-channel',
        severity: 'error' as const,
        message: `Unexpected channel \`${name.slice(0, 60)}\`: it is neither built in nor declared in the policy`,
        remedy: and(
          didYouMean(otherNames.get(name.toLowerCase()) ?? name, table.names),
          'A channel of your own is declared under `channels` in the policy',
        ),
        place: place(source, at),
        draftId: id,
      },
    ]
  })
}

/** What people call some channels. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['twitter', 'x'],
  ['insta', 'instagram'],
  ['ig', 'instagram'],
  ['fb', 'facebook'],
  ['yt', 'youtube'],
  ['gbp', 'google-business'],
  ['newsletter', 'email'],
])
