import type { Part } from './part.js'
import { phonePlans } from './phone-plans.js'

/** Everything that is fetched on demand. A new one is one file here, one in `libraries`, and one line. */
export const parts: readonly Part<unknown>[] = [phonePlans]
