import type { AnyKind } from '../core/kind.js'
import { blackout } from './blackout/index.js'
import { declaration } from './declaration/index.js'
import { disclosure } from './disclosure/index.js'
import { hashtags } from './hashtags/index.js'
import { insider } from './insider/index.js'
import { length } from './length/index.js'
import { metadata } from './metadata/index.js'
import { pattern } from './pattern/index.js'
import { privateData } from './private-data/index.js'

/** Every kind by name. A new kind is one file and one line here. */
export const kinds: Readonly<Record<string, AnyKind>> = {
  pattern,
  length,
  hashtags,
  metadata,
  blackout,
  disclosure,
  declaration,
  insider,
  'private-data': privateData,
}
