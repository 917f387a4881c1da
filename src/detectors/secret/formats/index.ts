import type { SecretFormat } from '../format.js'
import { business } from './business.js'
import { clouds } from './clouds.js'
import { code } from './code.js'
import { models } from './models.js'
import { standards } from './standards.js'

/** Every format; the more general ones last. */
export const formats: readonly SecretFormat[] = [
  ...models,
  ...code,
  ...clouds,
  ...business,
  ...standards,
]
