import { palette as paletteOf, type Palette } from '../reporters/palette.js'
import { columns, shorten } from '../reporters/width.js'
import { visible } from '../reporters/display.js'
import type { HashtagStatus, UsedHashtag } from '../used-hashtags.js'

/** How the table looks. */
export interface TableLook {
  readonly color: boolean
  /** Columns of the terminal; absent: rows are not cut. */
  readonly width?: number
  /** Whether registered tags that are not used are named; they are counted anyway. */
  readonly unused: boolean
}

/** The hashtags as a table for people: one a row, the most used first, then how many there are of each sort, and what is not used. */
export function hashtagTable(
  all: readonly UsedHashtag[],
  { color, width, unused }: TableLook,
): string {
  const palette = paletteOf(color)
  const tags = all.filter(({ uses }) => uses > 0)
  const last = rest(
    all.filter(({ uses }) => uses === 0),
    unused,
  )
  if (tags.length === 0) return ['No hashtags', ...last, ''].join('\n')
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
  return [palette.quiet(cut(line(headings))), ...body, '', summary(tags), ...last, ''].join('\n')
}

function cellsOf(used: UsedHashtag): readonly string[] {
  const { tag, uses, drafts, channels } = used
  const remarks = [standing(used), ...reservations(used), ...otherSpellings(used)].join(' · ')
  return [String(uses), String(drafts), `#${tag}`, channels.join(', '), remarks].map((cell) =>
    visible(cell),
  )
}

/** What the registry says: `registered, Lee`. */
function standing({ status, owner, from, until, near }: UsedHashtag): string {
  const whose = owner === undefined ? '' : `, ${owner}`
  switch (status) {
    case 'active':
      return `registered${whose}`
    case 'upcoming':
      return `not before ${from}${whose}`
    case 'ended':
      return `ended on ${until}${whose}`
    case 'unregistered':
      return `not registered${near === undefined ? '' : `, near #${near}`}`
    default:
      return status + whose
  }
}

/** What speaks against registering it; what it is near to has been said. */
function reservations({ doubts = [] }: UsedHashtag): readonly string[] {
  return doubts.filter(({ code }) => code !== 'near').map(({ message }) => message)
}

/** Its other spellings, and how often each is used: `also as #spring (2)`. */
function otherSpellings({ tag, spellings }: UsedHashtag): readonly string[] {
  const others = spellings
    .filter((spelling) => spelling.tag !== tag)
    .map(({ tag: other, uses, lookAlikeOf }) => {
      const looks = lookAlikeOf === undefined ? '' : `, looks like #${lookAlikeOf}`
      return `#${other} (${uses}${looks})`
    })
  return others.length > 0 ? [`also as ${others.join(', ')}`] : []
}

function paint({ status }: UsedHashtag, line: string, palette: Palette): string {
  if (status === 'active' || status === 'public') return line
  return status === 'banned' ? palette.severity.error(line) : palette.severity.warning(line)
}

const sorts = {
  active: 'registered',
  public: 'public',
  upcoming: 'not yet valid',
  ended: 'ended',
  unregistered: 'unregistered',
  retired: 'retired',
  banned: 'banned',
} as const satisfies Record<HashtagStatus, string>

function summary(tags: readonly UsedHashtag[]): string {
  const counts = Object.entries(sorts)
    .map(([status, name]) => [name, tags.filter((tag) => tag.status === status).length] as const)
    .filter(([, many]) => many > 0)
    .map(([name, many]) => `${many} ${name}`)
  return `${tags.length} ${tags.length === 1 ? 'hashtag' : 'hashtags'}: ${counts.join(', ')}`
}

/** The registered tags that are not used: how many, or which. */
function rest(unused: readonly UsedHashtag[], names: boolean): readonly string[] {
  const [first, ...others] = unused
  if (!first) return []
  const many = others.length === 0 ? '1 registered tag is' : `${unused.length} registered tags are`
  const list = visible(unused.map(({ tag }) => `#${tag}`).join(', '))
  return [`${many} in none of these drafts${names ? `: ${list}` : ' (--unused names them)'}`]
}
