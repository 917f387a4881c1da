import { coordinates } from './coordinates.js'
import { creditCard } from './credit-card.js'
import { cryptoWallet } from './crypto-wallet.js'
import { dateOfBirth } from './date-of-birth.js'
import type { Detector } from './detector.js'
import { email } from './email.js'
import { iban } from './iban.js'
import { internalReference } from './internal-reference.js'
import { ipAddress } from './ip-address.js'
import { macAddress } from './mac-address.js'
import { phoneNumber } from './phone-number/index.js'
import { secret } from './secret/index.js'
import { usSsn } from './us-ssn.js'

export type { Detector, Hit } from './detector.js'

/** Every detector; of hits that overlap that of the earlier one stands. A new one is one file and one line here. */
export const detectors: readonly Detector[] = [
  secret,
  creditCard,
  iban,
  cryptoWallet,
  ipAddress,
  macAddress,
  email,
  usSsn,
  dateOfBirth,
  coordinates,
  phoneNumber,
  internalReference,
]
