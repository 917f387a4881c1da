import { placementOn } from '../../channels/placement.js'
import type { Channel } from '../../core/channel.js'
import type { ChannelTag } from '../../channels/tags.js'
import { placeOf, type Judge, type Look } from './look.js'

type Place = 'end' | 'inside' | 'not-first'

/** Judges where tags stand. */
export function judgePlacement(place: Place): Judge {
  return (look, found) =>
    misplaced(look, place).map((tag) =>
      found('misplaced', { tag: tag.value, place }, placeOf(look, tag), look.on),
    )
}

function misplaced({ view, channels }: Look, place: Place): readonly ChannelTag[] {
  const { tags, closing, opensWithWords } = placementOn(view, channels[0] as Channel)
  switch (place) {
    case 'not-first':
      return opensWithWords ? [] : tags.slice(0, 1)
    case 'end':
      return tags.slice(0, closing)
    case 'inside':
      // A draft of nothing but tags has no sentence to put them in.
      return closing === 0 && !opensWithWords ? [] : tags.slice(closing)
  }
}
