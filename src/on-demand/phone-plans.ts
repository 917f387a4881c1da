import { definePart } from './part.js'

/** What is known of the telephone numbers of the world. */
export interface PhonePlans {
  /** The calling codes of countries and networks: `49`. */
  readonly callingCodes: ReadonlySet<string>
  /**
   * Whether a number may be one.
   *
   * @param number `+` and digits, or the digits that are dialled within `region`
   * @param region by ISO 3166-1: `DE`
   * @returns `valid` where its first digits are given out, `possible` where no more than its length is right
   */
  check(number: string, region?: string): 'valid' | 'possible' | undefined
}

export const phonePlans = definePart<PhonePlans>(
  'numbering plans',
  'phone-plans',
  () => import('./libraries/phone-plans.js'),
)
