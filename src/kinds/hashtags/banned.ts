import { placeOf, type Judge } from './look.js'
import { key } from '../../hashtags/spelling.js'

/** Finds tags that are never to be used. */
export function judgeBanned(banned: readonly string[]): Judge {
  const keys = new Set(banned.map(key))
  return (look, found) =>
    look.tags
      .filter(({ value }) => keys.has(key(value)))
      .map((tag) =>
        found('banned', { tag: tag.value, reason: undefined }, placeOf(look, tag), look.on),
      )
}
