import { linksOn } from '../../channels/tags.js'
import type { Subject } from '../../core/check.js'
import type { Tools } from '../../core/kind.js'
import type { Range } from '../../text/range.js'
import { connectionOf, relationships } from './connection.js'
import { keyOf } from './keys.js'
import { channelsOf, placeOf, readOf, type Judge } from './look.js'
import type { DisclosureOptions, WrittenSignals } from './options.js'
import { compileForms } from './saying.js'
import { createHouse } from './house.js'

/**
 * Judges whether a draft declares what its words give away. A draft that declares nothing is asked, with the first words that gave it away; one
 * that declares `none` and announces something contradicts itself.
 */
export function judgeDeclaration(
  signals: WrittenSignals,
  { brands = [], employees = [] }: DisclosureOptions,
  tools: Tools,
): Judge {
  const find = compileForms(signals, tools, ['signals'])
  const announce = compileForms({ tags: signals.tags ?? [], words: signals.words ?? [] }, tools, [
    'signals',
  ])
  const isPaidLink = paidLinks(signals)
  const house = createHouse(brands)
  const staff = new Set(employees.map(keyOf))
  return (subject, found) => {
    const { facts } = subject.draft
    const { types } = connectionOf(facts, 'relationship')
    const read = readOf(subject, tools, [])
    if (types && types.length > 0) {
      const strangers = types.filter((type) => !known.has(type))
      return strangers.map((said) =>
        found('unknown-relationship', { said, known: relationships }, placeOfFact(subject), {
          field: '/relationship',
        }),
      )
    }
    const at = (range: Range) => placeOf(subject, range)
    const wordsAt = ({ start, end }: Range) => read.view.text.slice(start, end)
    if (types) {
      const said = announce(read).find(({ isDisguised }) => !isDisguised)
      return said ? [found('contradiction', { words: wordsAt(said) }, at(said))] : []
    }
    const links = channelsOf(subject, tools).flatMap((channel) => linksOn(read.view, channel))
    const [first] = [
      ...find(read),
      ...links.filter(({ value }) => isPaidLink(value)).map(({ range }) => range),
    ].sort((a, b) => a.start - b.start)
    if (first) return [found('undeclared', { words: wordsAt(first) }, at(first))]
    if (staff.size === 0 || !isStaff(subject, staff) || house.isOwnAccount(subject)) return []
    const named = house.namedIn(subject)
    return named ? [found('undeclared', { words: wordsAt(named) }, at(named))] : []
  }
}

const known: ReadonlySet<string> = new Set(relationships)

function placeOfFact({ draft }: Subject) {
  const node = draft.facts.get('relationship.type') ?? draft.facts.get('relationship')
  return node && node.span.start < node.span.end ? node.span : undefined
}

function isStaff({ draft: { facts } }: Subject, staff: ReadonlySet<string>): boolean {
  return [facts.string('account'), facts.string('author.handle')].some(
    (handle) => handle !== undefined && staff.has(keyOf(handle)),
  )
}

/** Whether a link credits somebody for what is bought behind it: by where it leads, or by one of its parameters. */
function paidLinks({ hosts = [], parameters = [] }: WrittenSignals): (url: string) => boolean {
  const names = new Set(parameters.map((name) => name.toLowerCase()))
  const ends = hosts.map((host) => host.toLowerCase())
  return (written) => {
    const [, host = '', query = ''] = address.exec(written) ?? []
    const name = host.toLowerCase()
    if (ends.some((end) => name === end || name.endsWith(`.${end}`))) return true
    return query.split(/[&;]/u).some((pair) => names.has((pair.split('=')[0] ?? '').toLowerCase()))
  }
}

/** The host of a link, and what stands behind its first `?`. */
const address = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/?#@\s]*@)?([^/?#:\s]+)[^?#]*(?:\?([^#]*))?/iu
