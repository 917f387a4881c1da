import type { Unit } from '../../core/channel.js'
import { countBytes } from './bytes.js'
import { countCharacters } from './characters.js'
import { countEmojiBytes } from './emoji-bytes.js'
import { countGraphemeClusters } from './graphemes.js'
import { countSmsParts } from './sms-parts.js'
import { countWeighted } from './x-weighted.js'

/** A unit that texts are counted in. */
export interface Counting {
  /** How many units a text has: never less for a longer beginning of it, as long as that ends between characters. Linear; never throws. */
  readonly count: (text: string) => number
  /** Most units that one UTF-16 code unit can be: a bound that needs no counting. */
  readonly most: number
  /** What the units are called in a message, one and many. */
  readonly names: readonly [one: string, many: string]
}

/** How each unit is counted. */
export const countings = {
  utf16: { count: (text) => text.length, most: 1, names: ['character', 'characters'] },
  characters: { count: countCharacters, most: 1, names: ['character', 'characters'] },
  graphemes: { count: countGraphemeClusters, most: 1, names: ['character', 'characters'] },
  bytes: { count: countBytes, most: 3, names: ['byte', 'bytes'] },
  'x-weighted': {
    count: countWeighted,
    // A letter that NFC takes apart counts for each of its parts.
    most: 3,
    names: ['weighted character', 'weighted characters'],
  },
  'emoji-bytes': {
    count: countEmojiBytes,
    most: 3,
    names: ['character (emoji as bytes)', 'characters (emoji as bytes)'],
  },
  'sms-parts': { count: countSmsParts, most: 1, names: ['part', 'parts'] },
} as const satisfies Record<Unit, Counting>
