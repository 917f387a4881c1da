import { palette as paletteOf, type Palette } from '../reporters/palette.js'
import { columns, shorten } from '../reporters/width.js'
import { visible } from '../reporters/display.js'
import type { UsedHashtag } from '../used-hashtags.js'

/** How the table looks. */
export interface TableLook {
  readonly color: boolean
  /** Columns of the terminal; absent: rows are not cut. */
  readonly width?: number
}

/** The hashtags as a table for people: one a row, the most used first, then how many there are of each sort. */
export function hashtagTable(tags: readonly UsedHashtag[], { color, width }: TableLook): string {
  const palette = paletteOf(color)
  if (tags.length === 0) return 'No hashtags\n'
  const rows = tags.map((used) => ({ used, cells: cellsOf(used) }))
  const headings = ['uses', 'drafts', 'hashtag', 'channels', '']
  const widths = headings.map((heading, at) =>
    Math.max(columns(heading), ...rows.map(({ cells }) => columns(cells[at] ?? ''))),
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => {
        const gap = ' '.repeat(Math.max(0, (widths[at] ?? 0) - columns(cell)))
        return at < 2 ? gap + cell : at === cells.length - 1 ? cell : cell + gap
      })
      .join('  ')
      .trimEnd()
  const cut = (text: string): string => (width === undefined ? text : shorten(text, width))
  const body = rows.map(({ used, cells }) => paint(used, cut(line(cells)), palette))
  return [palette.quiet(cut(line(headings))), ...body, '', summary(tags), ''].join('\n')
}

function cellsOf({
  tag,
  spellings,
  uses,
  drafts,
  channels,
  status,
  owner,
}: UsedHashtag): readonly string[] {
  const others = spellings.filter((spelling) => spelling.tag !== tag).map((each) => `#${each.tag}`)
  const known = owner === undefined ? status : `${status}, ${owner}`
  const remark =
    status === 'unregistered' ? 'not registered' : known.replace(/^active/u, 'registered')
  const also = others.length > 0 ? ` · also as ${others.join(', ')}` : ''
  return [String(uses), String(drafts), `#${tag}`, channels.join(', '), remark + also].map((cell) =>
    visible(cell),
  )
}

function paint({ status }: UsedHashtag, line: string, palette: Palette): string {
  if (status === 'unregistered' || status === 'retired') return palette.severity.warning(line)
  return status === 'banned' ? palette.severity.error(line) : line
}

function summary(tags: readonly UsedHashtag[]): string {
  const count = (wanted: UsedHashtag['status']) =>
    tags.filter(({ status }) => status === wanted).length
  const sorts = (['active', 'unregistered', 'retired', 'banned'] as const)
    .map((status) => [status === 'active' ? 'registered' : status, count(status)] as const)
    .filter(([, many]) => many > 0)
  return `${tags.length} ${tags.length === 1 ? 'hashtag' : 'hashtags'}: ${sorts.map(([name, many]) => `${many} ${name}`).join(', ')}`
}
