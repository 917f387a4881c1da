import { cutAt } from '../../channels/cut.js'
import { countings } from '../../channels/units/index.js'
import type { Unit } from '../../core/channel.js'
import { evidence } from '../../core/located-text.js'
import type { Field } from '../../core/views.js'
import { useOf, type Judge, type Look, type Make } from './look.js'

/** Judges how long the title is. */
export const judgeTitle: Judge = (look, found) => {
  const { titleLimit, unit } = look.channel
  if (titleLimit === undefined || look.subject.draft.facts.get('title') === undefined) return []
  return look.subject.views.fields
    .filter(({ pointer }) => pointer === '/title')
    .flatMap((field) => judgeField('title-too-long', field, titleLimit, unit, look, found))
}

/** The alt texts of images, of the metadata and of Markdown. */
const altText = /^\/(?:media|images)\/\d+\/alt$/u

/** Judges how long the alt texts are. */
export const judgeAlts: Judge = (look, found) => {
  const { altLimit } = look.channel
  if (altLimit === undefined) return []
  return look.subject.views.fields
    .filter(({ pointer }) => altText.test(pointer))
    .flatMap((field) => judgeField('alt-too-long', field, altLimit, 'utf16', look, found))
}

function judgeField(
  code: 'title-too-long' | 'alt-too-long',
  { view, pointer }: Field,
  most: number,
  unit: Unit,
  look: Look,
  found: Make,
) {
  const { text } = view
  const { count, most: perCharacter, names } = countings[unit]
  if (text.length * perCharacter <= most) return []
  const used = count(text)
  if (used <= most) return []
  const at = evidence(view, cutAt(text, { unit }, [], most), text.length)
  const extras = { field: pointer, channels: [look.channel.name] }
  return [found(code, { use: useOf(look, used, most, names) }, at, extras)]
}
