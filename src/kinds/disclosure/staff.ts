import type { Tools } from '../../core/kind.js'
import { PatternError } from '../../core/matcher.js'
import { createHouse } from './house.js'
import { keyOf } from './keys.js'
import type { Labels } from './labels.js'
import { placeOf, readOf, type Judge } from './look.js'
import type { DisclosureOptions } from './options.js'

/** Roles of people who are part of the house. */
const insiders: ReadonlySet<string> = new Set(['employee', 'executive', 'officer', 'manager'])

/**
 * Judges whether people who praise the house they work for say that they do. What the house publishes itself is left alone, and so is everybody
 * who does not work there. Where no `brands` are given, any praise of the sort counts: that of a review.
 */
export function judgeStaff(
  praise: readonly string[],
  { brands, employees = [] }: DisclosureOptions,
  labels: Labels,
  tools: Tools,
): Judge {
  const house = createHouse(brands ?? [])
  const staff = new Set(employees.map(keyOf))
  const praises = compilePraise(praise, tools)
  return (subject, found) => {
    const { facts } = subject.draft
    const employed = facts.get('author.employee')
    const isEmployee =
      (employed?.type === 'scalar' && employed.value === true) ||
      insiders.has(facts.string('author.role') ?? '') ||
      [facts.string('account'), facts.string('author.handle')].some(
        (handle) => handle !== undefined && staff.has(keyOf(handle)),
      )
    if (!isEmployee || house.isOwnAccount(subject)) return []
    // A relationship that is declared is judged by the rules of its market.
    if (facts.get('relationship') !== undefined && facts.string('relationship') !== 'none')
      return []
    const named = brands && house.namedIn(subject)
    const view = subject.views.published
    const [good] = named || !brands ? praises(view) : []
    if (!good) return []
    const read = readOf(subject, tools, brands ?? [])
    if (labels.find(read, ['employee']).some(({ isAccepted }) => isAccepted)) return []
    const at = placeOf(subject, good)
    const words = view.text.slice(good.start, good.end)
    const brand = named && view.text.slice(named.start, named.end)
    return [found('unsaid-employee', { words, brand }, at)]
  }
}

function compilePraise(praise: readonly string[], { matchers, complain }: Tools) {
  try {
    return matchers.phrases(praise)
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    const { code, message, remedy, index } = error
    complain({ code, message, remedy, path: ['praise', index] })
    return () => []
  }
}
