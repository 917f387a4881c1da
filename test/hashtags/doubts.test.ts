import { describe, expect, test } from 'vitest'
import { createChannels } from '../../src/channels/index.js'
import { doubtsOf, type Use } from '../../src/hashtags/doubts.js'

const channels = createChannels()
const cases: [why: string, use: Partial<Use> & { tag: string }, codes: string[]][] = [
  ['an ordinary tag', { tag: 'SpringSale' }, []],
  ['one of another script', { tag: 'Скидка' }, []],
  ['a look-alike', { tag: 'Sаle' }, ['look-alike']],
  ['ornaments', { tag: '𝗦𝗮𝗹𝗲' }, ['look-alike']],
  ['a hidden character', { tag: 'Acme\u{200b}Sale' }, ['hidden']],
  ['what no file can hold', { tag: 'Acme\u{1}' }, ['hidden']],
  ['the rest of a longer tag', { tag: 'Acme', isCut: true }, ['hidden']],
  ['what most channels cut short', { tag: 'Acme-Sale' }, ['grammar']],
  ['an open invitation', { tag: 'AskAcme' }, ['invitation']],
  ['a colour', { tag: '1E90FF' }, ['colour']],
  ['a colour in pairs', { tag: 'ffeedd' }, ['colour']],
  ['a word that could be one', { tag: 'facade' }, []],
  ['a year', { tag: 'Expo2026' }, []],
  ['a slip', { tag: 'SpringSail', near: 'SpringSale' }, ['near']],
  ['no slip, for it is used twice', { tag: 'SpringSail', near: 'SpringSale', uses: 2 }, []],
  ['banned', { tag: 'BigWin', bannedBy: 'no/bets', uses: 9 }, ['banned']],
]

describe('what speaks against registering a tag', () => {
  for (const [why, use, codes] of cases)
    test(why, () => {
      const doubts = doubtsOf({ uses: 1, isCut: false, ...use }, { channels })
      expect(doubts.map(({ code }) => code)).toEqual(codes)
    })
})
