import type { Judge } from './look.js'
import type { Registry } from './registry.js'
import { bare, key } from './spelling.js'

/** Looks for the tags that every draft must carry, and those that its campaign asks for. Of a thread the first part must. */
export function judgeRequired(required: readonly string[], registry?: Registry): Judge {
  return ({ subject, tags, on }, found) => {
    if ((subject.draft.part ?? 1) > 1) return []
    const campaign = subject.draft.facts.string('campaign')
    const carried = new Set(tags.map(({ value }) => key(value)))
    const isMissing = (tag: string) => !carried.has(key(tag))
    const ofCampaign = campaign === undefined ? [] : (registry?.requiredFor(campaign) ?? [])
    return [
      ...required
        .filter(isMissing)
        .map((tag) => found('missing', { tag: bare(tag), campaign: undefined }, undefined, on)),
      ...ofCampaign
        .filter(({ tag, aliases }) => [tag, ...aliases].every(isMissing))
        .map(({ tag }) => found('missing', { tag, campaign }, undefined, on)),
    ]
  }
}
