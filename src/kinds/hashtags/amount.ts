import { countings } from '../../channels/units/index.js'
import { placeOf, type Judge } from './look.js'

/** Judges how many tags there are. The first over the limit is marked. */
export function judgeAmount(max: number): Judge {
  return (look, found) => {
    const over = look.tags[max]
    if (!over) return []
    const data = { count: look.tags.length, max, channel: undefined }
    return [found('too-many', data, placeOf(look, over), look.on)]
  }
}

/** Judges tags by the figures of each channel: how many, and how long. */
export const judgeLimits: Judge = (look, found) =>
  look.channels.flatMap(({ name, hashtagLimit = Infinity, hashtagLength }) => {
    const on = { channels: [name] }
    const over = look.tags[hashtagLimit]
    const tooMany = { count: look.tags.length, max: hashtagLimit, channel: name }
    return [
      ...(over ? [found('too-many', tooMany, placeOf(look, over), on)] : []),
      ...look.tags.flatMap((tag) => {
        // No tag has more graphemes than code units.
        if (hashtagLength === undefined || tag.value.length <= hashtagLength) return []
        const count = countings.graphemes.count(tag.value)
        if (count <= hashtagLength) return []
        const data = { count, max: hashtagLength, channel: name }
        return [found('tag-too-long', data, placeOf(look, tag), on)]
      }),
    ]
  })
