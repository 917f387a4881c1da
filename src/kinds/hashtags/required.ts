import type { Judge } from './look.js'
import { isValidOn, type Registry } from '../../hashtags/registry.js'
import { bare, key } from '../../hashtags/spelling.js'

/**
 * Looks for the tags that every draft must carry, and those that its campaign asks for on its channels and its day. In any spelling:
 * another rule sees to that. Of a thread the first part must.
 */
export function judgeRequired(required: readonly string[], registry: Registry | undefined): Judge {
  return ({ subject, tags, channels, on }, found) => {
    const { draft } = subject
    if ((draft.part ?? 1) > 1) return []
    const carried = new Set(tags.map(({ value }) => key(value)))
    const campaign = draft.facts.string('campaign')
    const asked = campaign === undefined ? [] : (registry?.requiredFor(campaign) ?? [])
    if (asked.length > 0)
      for (const { value } of tags)
        for (const { tag } of registry?.find(value) ?? []) carried.add(key(tag))
    const isMissing = (tag: string) => !carried.has(key(tag))
    const lacking = asked.filter(({ tag }) => isMissing(tag))
    const day = lacking.length > 0 && registry?.hasDates ? subject.planned().day : ''
    return [
      ...required
        .filter(isMissing)
        .map((tag) => found('missing', { tag: bare(tag), campaign: undefined }, undefined, on)),
      ...lacking
        .filter((entry) => day === '' || isValidOn(entry, day))
        .flatMap(({ tag, channels: only }) => {
          const names = channels
            .map(({ name }) => name)
            .filter((name) => only.length === 0 || only.includes(name))
          return names.length === 0
            ? []
            : [found('missing', { tag, campaign }, undefined, { channels: names })]
        }),
    ]
  }
}
