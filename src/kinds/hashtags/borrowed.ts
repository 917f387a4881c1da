import type { Matchers } from '../../core/matcher.js'
import { placeOf, type Judge } from './look.js'
import type { Registry } from '../../hashtags/registry.js'

/** Words that sell something. */
const promotions = [
  'buy now',
  'shop now',
  'order now',
  'book now',
  'so buy',
  'now on sale',
  'on sale',
  'our sale',
  'sale now on',
  'discount',
  'discount code',
  'promo code',
  'use code',
  'with code',
  'coupon',
  'free shipping',
  'free delivery',
  'half price',
  'save up to',
  'limited time',
  'limited edition',
  'available now',
  'available for pre-order',
  'pre-order',
  'get yours',
  'new collection',
  'new spring collection',
  'special offer',
  'offer ends',
  'our offer',
  'best deals',
  'giveaway',
  'enter to win',
  'win a',
  'buy one get one',
]

/** A reduction in per cent, as prices have it. */
const reduction = String.raw`\b\d{1,2} ?% off\b`

/** Words that say it is not ours. */
const trends = ['is trending', 'are trending', 'trending now', 'trending today', 'trending topic']

const promotionalTopics = ['promo', 'contest', 'sale']

/** Finds tags of somebody else in a draft that promotes something: those that are not registered, or of which the draft says that they are a trend. */
export function judgeBorrowed(matchers: Matchers, registry?: Registry): Judge {
  const sells = [matchers.phrases(promotions), matchers.regex(reduction, { ignoreCase: true })]
  const trend = matchers.phrases(trends)
  return (look, found) => {
    const { subject, tags, view } = look
    if (tags.length === 0) return []
    const isTrend = trend(view).length > 0
    const foreign =
      registry && !registry.isEmpty
        ? tags.filter(({ value }) => registry.find(value).every(({ isPublic }) => isPublic))
        : tags.slice(0, isTrend ? undefined : 0)
    if (foreign.length === 0) return []
    const isPromotion =
      sells.some((find) => find(view).length > 0) ||
      promotionalTopics.some((topic) => subject.topics.has(topic))
    if (!isPromotion) return []
    return foreign.map((tag) => found('borrowed', { tag: tag.value }, placeOf(look, tag), look.on))
  }
}
