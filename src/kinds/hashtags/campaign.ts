import { distance } from 'fastest-levenshtein'
import type { Registry } from '../../hashtags/registry.js'
import type { Judge } from './look.js'

/** Most letters that a slip changes. */
const mostEdits = 2

/** Finds campaigns that no tag is of, and that are nearly one of those: then nothing of the campaign is held to its tags. */
export function judgeCampaignName({ campaigns }: Registry): Judge {
  return ({ subject, on }, found) => {
    const { facts } = subject.draft
    const campaign = facts.string('campaign')
    if (campaign === undefined || campaigns.has(campaign)) return []
    const nearest = [...campaigns].find((known) => {
      const isLong = Math.min(known.length, campaign.length) > 3 * mostEdits
      return isLong && distance(known.toLowerCase(), campaign.toLowerCase()) <= mostEdits
    })
    if (nearest === undefined) return []
    const node = facts.get('campaign')
    const at = node && node.span.start < node.span.end ? node.span : undefined
    return [found('unknown-campaign', { campaign, nearest }, at, { ...on, field: '/campaign' })]
  }
}
