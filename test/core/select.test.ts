import { describe, expect, test } from 'vitest'
import type { Candidate, When } from '../../src/core/rule.js'
import { compileWhen } from '../../src/core/select.js'
import { readObject } from '../../src/readers/object.js'
import { defaultReaderSettings } from '../../src/readers/reader.js'

function candidate(facts: Readonly<Record<string, unknown>>, path = 'posts/a.md'): Candidate {
  const [draft] = readObject({ text: 'Hello', ...facts }, defaultReaderSettings, path).drafts
  if (!draft) throw new Error('no draft')
  const channels = draft.facts.strings('channels')
  return {
    draft,
    channels: channels.length > 0 ? channels : ['generic'],
    topics: () => new Set(draft.facts.strings('topics')),
  }
}

const glob = (pattern: string) => (path: string) => path.startsWith(pattern)

describe('when', () => {
  const cases: [
    why: string,
    when: When | undefined,
    facts: Readonly<Record<string, unknown>>,
    answer: boolean | string,
  ][] = [
    ['no `when` is for all drafts', undefined, {}, true],
    ['a list is any-of', { channels: ['x', 'threads'] }, { channels: ['threads'] }, true],
    ['keys are all-of', { channels: ['x'], lang: ['en'] }, { channels: ['x'], lang: 'de' }, false],
    ['what the draft does not say is not evaluated', { lang: ['en'] }, {}, 'lang'],
    [
      'a key that says no decides before one that is not said',
      { lang: ['en'], channels: ['x'] },
      { channels: ['linkedin'] },
      false,
    ],
    [
      'a draft without channels can not be asked for its channel',
      { channels: ['x'] },
      {},
      'channels',
    ],
    ['but it is for the generic channel', { channels: ['generic'] }, {}, true],
    ['a language includes its regions', { lang: ['en'] }, { lang: 'en-GB' }, true],
    ['a region is not the whole language', { lang: ['en-GB'] }, { lang: 'en' }, false],
    ['`not` inverts', { not: { lang: ['en'] } }, { lang: 'de' }, true],
    ['`not` of what is not said is not said', { not: { lang: ['en'] } }, {}, 'lang'],
    ['a draft is public unless it says otherwise', { audience: ['public'] }, {}, true],
    ['a relationship in one word', { relationship: ['paid'] }, { relationship: 'paid' }, true],
    [
      'a relationship in full',
      { relationship: ['paid'] },
      { relationship: { type: 'paid', brand: 'Acme' } },
      true,
    ],
    ['no reply is no reply', { reply: ['any'] }, {}, false],
    ['any reply', { reply: ['any'] }, { replyTo: { text: 'Hi' } }, true],
    [
      'the sort of reply must be said',
      { reply: ['complaint'] },
      { replyTo: { text: 'Hi' } },
      'replyTo.kind',
    ],
    [
      'a complaint is a complaint',
      { reply: ['complaint'] },
      { replyTo: { text: 'Hi', kind: 'complaint' } },
      true,
    ],
    ['the role is the author’s', { role: ['support'] }, { author: { role: 'support' } }, true],
    ['topics', { topics: ['contest'] }, { topics: ['contest', 'promo'] }, true],
    ['paths', { path: ['posts/'] }, {}, true],
    ['markets, any of them', { markets: ['DE'] }, { markets: ['US', 'DE'] }, true],
  ]
  for (const [why, when, facts, answer] of cases) {
    test(why, () => expect(compileWhen(when, glob)(candidate(facts))).toBe(answer))
  }
})
