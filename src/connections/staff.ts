import type { Facts } from '../core/draft.js'
import { keyOf, type Names } from './names.js'

/** Roles of people who are part of the house. */
const roles: ReadonlySet<string> = new Set(['employee', 'executive', 'officer', 'manager'])

/** Whether a draft is by somebody who works for the house: it says so, or a list of handles does. */
export function isByStaff(facts: Facts, staff: ReadonlySet<string>): boolean {
  const employed = facts.get('author.employee')
  return (
    (employed?.type === 'scalar' && employed.value === true) ||
    roles.has((facts.string('author.role') ?? '').toLowerCase()) ||
    isListed(facts, staff)
  )
}

/** Whether the account or the author of a draft is one of some handles. */
export function isListed(facts: Facts, staff: ReadonlySet<string>): boolean {
  return [facts.string('account'), facts.string('author.handle')].some(
    (handle) => handle !== undefined && staff.has(keyOf(handle)),
  )
}

/** Handles, as they are looked up. */
export function handles(given: readonly string[]): ReadonlySet<string> {
  return new Set(given.map(keyOf).filter((key) => key !== ''))
}

/** Whether a draft is published by the house itself. What it says of itself needs no announcement. */
export function isByHouse(facts: Facts, house: Names): boolean {
  const account = facts.string('account')
  return (
    facts.string('author.role') === 'brand-account' ||
    (account !== undefined && house.has(keyOf(account)))
  )
}
