import type { Changes, FormerDraft } from '../core/changes.js'
import type { Verdict } from '../core/run.js'
import { visible } from './display.js'
import type { Look } from './look.js'
import { plural, until } from './wording.js'

/** What a verdict was: `was hold until 2026-12-27 00:00 UTC`; `new` for a draft that was not there. */
export function formerly(was: Verdict | null): string {
  if (was === null) return 'new'
  return was.decision === 'hold' ? `was hold ${until(was.until)}` : `was ${was.decision}`
}

/** Most drafts that are named as gone; the others are counted. */
const mostGone = 100

/** The drafts that are no longer there, a line each. */
export function goneLines({ gone }: Changes, { palette }: Look): readonly string[] {
  if (gone.length === 0) return []
  const more = gone.length - mostGone
  return [
    ...gone
      .slice(0, mostGone)
      .map(
        (draft) =>
          `${palette.quiet('GONE'.padEnd(9))}${visible(nameOf(draft))} · ${formerly(draft.verdict)}`,
      ),
    ...(more > 0 ? [`${' '.repeat(9)}and ${more} more`] : []),
  ]
}

function nameOf({ path, id, part }: FormerDraft): string {
  const own =
    id === path ? '' : id.startsWith(`${path}#`) ? `  ${id.slice(path.length)}` : `  #${id}`
  return `${path}${own}${part === undefined ? '' : `  part ${part}`}`
}

/** `3 of 48 verdicts changed since 2026-11-24T09:00Z, 1 draft is new, 2 drafts are gone`. */
export function changesLine({ since, changed, added, gone, summary }: Changes): string {
  const isNew = plural(added, 'draft is new', 'drafts are new')
  if (since === undefined) return `${isNew}: there is no run to compare with`
  const same = summary.drafts - added
  const verdicts = same === 1 ? 'verdict' : 'verdicts'
  return [
    `${changed} of ${same} ${verdicts} changed since ${since.replace(/(?::00)?(?:\.0+)?Z$/u, 'Z')}`,
    ...(added > 0 ? [isNew] : []),
    ...(gone.length > 0 ? [plural(gone.length, 'draft is gone', 'drafts are gone')] : []),
  ].join(', ')
}

/** Whether there is anything to say. */
export function isNews({ changed, added, gone }: Changes): boolean {
  return changed + added + gone.length > 0
}
