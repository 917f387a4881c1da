import { connectionOf, relationships } from '../../connections/connection.js'
import { compileForms, type Said } from '../../connections/forms.js'
import { marketsBeyond } from '../../connections/markets.js'
import { createNames } from '../../connections/names.js'
import { placeOf, readOf } from '../../connections/read.js'
import { handles, isByHouse, isListed } from '../../connections/staff.js'
import type { Answer, Check, Subject } from '../../core/check.js'
import type { Builder, Tools } from '../../core/kind.js'
import type { Range } from '../../text/range.js'
import type { messages } from './messages.js'
import type { DeclarationOptions } from './options.js'
import { paidLinks } from './paid-links.js'

const known: ReadonlySet<string> = new Set(relationships)
const nobody = createNames([])

/** Compiles a rule. */
export function createCheck(
  { signals = [], brands = [], employees = [], markets, ...links }: DeclarationOptions,
  found: Builder<typeof messages>,
  tools: Tools,
): Check {
  const finders = signals.map((forms, index) => compileForms(forms, tools, ['signals', index]))
  const isPaid = paidLinks(links)
  const house = createNames(brands)
  const staff = handles(employees)

  /** A draft that declares something: whether anybody knows what, and for whom. */
  function judgeDeclared({ draft: { facts } }: Subject, types: readonly string[]): Answer[] {
    const node = facts.get('relationship.type') ?? facts.get('relationship')
    const at = node && node.span.start < node.span.end ? node.span : undefined
    const strangers = signals.length > 0 ? types.filter((type) => !known.has(type)) : []
    return [
      ...strangers.map((said) =>
        found('unknown-relationship', { said, known: relationships }, at, {
          field: '/relationship',
        }),
      ),
      ...(markets ? marketsBeyond(facts, markets) : []).map((market) =>
        found('unlisted-market', { market, types }),
      ),
      ...(markets && facts.strings('markets').length === 0 ? [{ needs: 'markets' }] : []),
    ]
  }

  /** A draft that declares nothing is asked, with the first words that gave it away; never accused. */
  function judgeUndeclared(subject: Subject, said: readonly Said[]): readonly Answer[] {
    const { text } = subject.views.prose
    const disguised = said.find(({ isDisguised }) => isDisguised)
    if (disguised) return [lookAlike(subject, disguised)]
    const isStaff = isListed(subject.draft.facts, staff)
    const first = said[0] ?? (isStaff ? house.firstIn(text) : undefined)
    const [at] = [
      ...(first ? [placeOf(subject, first)] : []),
      ...subject.views.links.filter(({ url }) => isPaid(url)),
    ].sort((one, other) => one.start - other.start)
    return at ? [found('undeclared', { words: at.text }, at)] : []
  }

  function lookAlike(subject: Subject, said: Said): Answer {
    const words = wordsAt(subject.views.prose.text, said)
    return found('look-alike', { words, plain: said.plain }, placeOf(subject, said))
  }

  return (subject) => {
    const { facts } = subject.draft
    const { types, isUntyped } = connectionOf(facts)
    if (types && types.length > 0) return judgeDeclared(subject, types)
    if (signals.length === 0) return []
    if (isUntyped) return [found('untyped-relationship', { known: relationships })]
    if (!types && isByHouse(facts, house)) return []
    const read = readOf(subject, tools, nobody)
    const said = finders.flatMap((find) => find(read)).sort((a, b) => a.start - b.start)
    if (!types) return judgeUndeclared(subject, said)
    const label = said.find(({ form }) => form !== 'phrase')
    if (label?.isDisguised) return [lookAlike(subject, label)]
    const text = label && wordsAt(read.view.text, label)
    const native = facts.get('labels.paidPartnership')
    const words =
      text ??
      (native?.type === 'scalar' && native.value === true ? 'labels.paidPartnership' : undefined)
    return words === undefined
      ? []
      : [found('contradiction', { words }, label && placeOf(subject, label))]
  }
}

function wordsAt(text: string, { start, end }: Range): string {
  return text.slice(start, end)
}
