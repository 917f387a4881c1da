/** Keys of a window that a property of its own gives, and the property. */
export const copydeskKeys = {
  severity: 'X-COPYDESK-SEVERITY',
  allow: 'X-COPYDESK-ALLOW',
  terms: 'X-COPYDESK-TERMS',
  channels: 'X-COPYDESK-CHANNELS',
  markets: 'X-COPYDESK-MARKETS',
  accounts: 'X-COPYDESK-ACCOUNTS',
  topics: 'X-COPYDESK-TOPICS',
  before: 'X-COPYDESK-BEFORE',
  after: 'X-COPYDESK-AFTER',
  knownAt: 'X-COPYDESK-KNOWN-AT',
  owner: 'X-COPYDESK-OWNER',
  source: 'X-COPYDESK-SOURCE',
  reviewBy: 'X-COPYDESK-REVIEW-BY',
  updated: 'X-COPYDESK-UPDATED',
} as const

/** All properties of our own: another would be a slip that nobody sees. */
export const copydeskNames: readonly string[] = Object.values(copydeskKeys)
