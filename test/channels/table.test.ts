import { describe, expect, test } from 'vitest'
import { createChannels } from '../../src/channels/index.js'
import { channelTable } from '../../src/channels/table.js'
import type { Figures } from '../../src/core/channel.js'

const channels = createChannels()

/** Every group of figures with its channel, for messages. */
const groups = channelTable.flatMap(({ name, figures }) =>
  figures.map(({ source, checked, estimate, ...said }) => ({
    where: `${name}: ${source}`,
    source,
    checked,
    estimate,
    said,
    hasNumbers: Object.values(said).some((value) => typeof value === 'number'),
  })),
)

describe('the table says where it is from', () => {
  test('every group has a source and says something', () => {
    for (const { where, source, said } of groups) {
      expect(source.trim(), where).toMatch(/\S/u)
      expect(source.length, where).toBeLessThan(120)
      expect(Object.keys(said), where).not.toEqual([])
    }
  })

  test('every figure that an entry says has its origin', () => {
    for (const { name, figures } of channelTable) {
      const said = figures.flatMap(({ source, checked, estimate, ...rest }) => Object.keys(rest))
      expect(Object.keys(channels.get(name).origins).sort()).toEqual([...new Set(said)].sort())
    }
  })

  /** Pages and sources that are the platform's own. */
  const officialHosts = [
    'docs.x.com',
    'developers.facebook.com',
    'docs.joinmastodon.org',
    'developers.tiktok.com',
    'reddit.com/dev/api',
  ]

  test('a date is of a page of the platform, is a day, and is not to come', () => {
    const today = new Date().toISOString().slice(0, 10)
    for (const { where, source, checked } of groups) {
      if (checked === undefined) continue
      expect(
        officialHosts.some((host) => source.startsWith(host)),
        where,
      ).toBe(true)
      expect(new Date(`${checked}T00:00:00Z`).toISOString().slice(0, 10), where).toBe(checked)
      expect(checked <= today, where).toBe(true)
    }
  })

  test('a number without a date says that it is quoted, a stored copy, or an estimate', () => {
    for (const { where, source, checked, estimate, hasNumbers } of groups) {
      if (hasNumbers && checked === undefined && estimate === undefined)
        expect(source, where).toMatch(/^As .+ quote |read in a stored copy/u)
    }
  })

  test('what no page says is marked as an estimate, and has no date', () => {
    for (const { where, source, checked, estimate, said } of groups) {
      const isUnsaid = 'fold' in said || 'foldLines' in said || /^No page\b/u.test(source)
      if (isUnsaid) expect(estimate, where).toBe(true)
      if (estimate) expect(checked, where).toBeUndefined()
    }
  })

  test('every channel is there once', () => {
    const names = channelTable.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(channels.names).toEqual(names)
  })
})

describe('headline figures', () => {
  const cases: [name: string, figures: Partial<Figures>][] = [
    ['x', { unit: 'x-weighted', limit: 280, linkLength: 23, altLimit: 1000 }],
    ['x', { freeReplyMentions: true, threads: true, linkGrammar: 'x', hashtagGrammar: 'x' }],
    ['threads', { unit: 'emoji-bytes', limit: 500, hashtagLimit: 1, linkLimit: 5, fold: 250 }],
    ['threads', { hashtagLength: 50, threads: true }],
    ['bluesky', { unit: 'graphemes', limit: 300, byteLimit: 3000, altLimit: 2000, threads: true }],
    ['bluesky', { hashtagLength: 64, hashtagGrammar: 'bluesky', mentionGrammar: 'bluesky' }],
    ['mastodon', { unit: 'graphemes', limit: 500, linkLength: 23, linkGrammar: 'scheme' }],
    ['mastodon', { shortMentions: true, altLimit: 1500, threads: true }],
    ['linkedin', { unit: 'utf16', limit: 3000, replyLimit: 1250, altLimit: 4086 }],
    ['linkedin', { fold: 140, foldLines: 3, hashtagGrammar: 'word' }],
    ['facebook', { unit: 'utf16', limit: 63_206, fold: 110 }],
    ['instagram', { limit: 2200, hashtagLimit: 5, mentionLimit: 20, altLimit: 1000, fold: 125 }],
    ['instagram', { hashtagGrammar: 'emoji' }],
    ['tiktok', { unit: 'utf16', limit: 2200, fold: 150 }],
    ['youtube', { limit: 5000, byteLimit: 5000, titleLimit: 100, hashtagLimit: 60 }],
    ['youtube', { reserved: '<>' }],
    ['pinterest', { limit: 800, titleLimit: 100, altLimit: 500 }],
    ['reddit', { limit: 40_000, titleLimit: 300, replyLimit: 10_000, markdown: true }],
    ['reddit', { hashtagGrammar: 'none', mentionGrammar: 'reddit' }],
    ['google-business', { limit: 1500, fold: 100, hashtagGrammar: 'none', mentionGrammar: 'none' }],
    ['email', { unit: 'graphemes', markdown: true, hashtagGrammar: 'none' }],
    ['sms', { unit: 'sms-parts', markdown: false, hashtagGrammar: 'none' }],
    ['blog', { unit: 'graphemes', markdown: true }],
    ['reviews', { unit: 'graphemes', markdown: false, hashtagGrammar: 'none' }],
    ['generic', { unit: 'graphemes', markdown: true, hashtagGrammar: 'word' }],
  ]
  for (const [name, figures] of cases)
    test(`${name}: ${Object.keys(figures).join(', ')}`, () =>
      expect(channels.get(name)).toMatchObject(figures))

  test('every channel of the table is among them', () => {
    expect(new Set(cases.map(([name]) => name))).toEqual(new Set(channels.names))
  })

  test('media without a limit have none', () => {
    for (const name of ['generic', 'email', 'sms', 'blog', 'reviews']) {
      const { limit, byteLimit, replyLimit, titleLimit } = channels.get(name)
      expect([limit, byteLimit, replyLimit, titleLimit], name).toEqual(Array(4).fill(undefined))
    }
  })

  test('LinkedIn reserves the fifteen characters of its little text format', () => {
    expect([...(channels.get('linkedin').reserved ?? '')].sort()).toEqual([...'#()*<>@[\\]_{|}~'])
  })
})

describe('createChannels', () => {
  test('a policy can override a figure and declare a channel', () => {
    const own = createChannels({ mastodon: { limit: 1000 }, intranet: { limit: 9 } })
    expect(own.get('mastodon')).toMatchObject({ limit: 1000, linkLength: 23 })
    expect(own.get('mastodon').origins.limit).toEqual({ source: 'The policy' })
    expect(own.get('mastodon').origins.linkLength?.source).toContain('docs.joinmastodon.org')
    expect(own.get('intranet')).toMatchObject({ name: 'intranet', limit: 9, unit: 'graphemes' })
    expect(own.has('intranet')).toBe(true)
  })

  test('a channel that nobody declared behaves like the generic one', () => {
    expect(channels.get('nowhere')).toMatchObject({ name: 'nowhere', unit: 'graphemes' })
    expect(channels.get('constructor').limit).toBeUndefined()
    expect(channels.has('whatsapp')).toBe(false)
  })
})
