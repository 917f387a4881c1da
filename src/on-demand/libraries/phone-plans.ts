import {
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/core'
import metadata from 'libphonenumber-js/min/metadata'
import type { PhonePlans } from '../phone-plans.js'

const countries: readonly CountryCode[] = getCountries(metadata)
/** Of networks that belong to no country: satellites, freephone, shared cost. */
const withoutCountry = Object.keys(metadata.nonGeographic ?? {})

export const part: PhonePlans = {
  callingCodes: new Set([
    ...countries.map((country) => getCountryCallingCode(country, metadata)),
    ...withoutCountry,
  ]),
  check(number, region) {
    const defaultCountry = countries.find((country) => country === region)
    const parsed = parsePhoneNumberFromString(
      number,
      { extract: false, ...(defaultCountry && { defaultCountry }) },
      metadata,
    )
    if (!parsed) return undefined
    return parsed.isValid() ? 'valid' : parsed.isPossible() ? 'possible' : undefined
  },
}
