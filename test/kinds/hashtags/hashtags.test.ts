import { describe, expect, test } from 'vitest'
import { marked } from '../../../src/testing/index.js'
import type { DraftObject } from '../../../src/readers/object.js'
import { createLinter, loadPolicy } from '../../../src/index.js'
import { check } from '../../helpers/check.js'

const summit = { tag: 'AcmeSummit', aliases: ['AcmeConf'], owner: 'Lee' }

const cases: [why: string, options: object, draft: string][] = [
  ['no tags, nothing to say', { max: 1 }, 'Doors open at nine.'],
  ['at the limit is fine', { max: 2 }, '#spring #sale'],
  ['the first tag over the limit is marked', { max: 1 }, '#spring ⟦#sale⟧ #now'],
  ['banned tags match in any case', { banned: ['winbig'] }, 'Enter now ⟦#WinBig⟧!'],
  ['a banned tag may be written with its sign', { banned: ['#winbig'] }, '⟦#winbig⟧'],
  ['a fragment of a URL is not a tag', { banned: ['faq'] }, 'See example.com/help#faq'],
  ['a registered tag in its own spelling', { registry: ['SpringSale'] }, '#SpringSale'],
  ['a full-width sign is a sign', { registry: ['SpringSale'] }, '＃SpringSale'],
  ['another spelling of it', { registry: ['SpringSale'] }, '⟦#springSale⟧'],
  ['with a low line or an accent', { registry: [summit] }, '⟦#Acme_Summit⟧ ⟦#ÁcmeSummit⟧'],
  ['an alias', { registry: [summit] }, '⟦#AcmeConf⟧ ⟦#acmeconf⟧'],
  ['a stranger', { registry: ['SpringSale'] }, '⟦#Autumn⟧'],
  ['only what is asked', { registry: ['SpringSale'], check: ['spelling'] }, '#Autumn'],
  ['tags behind all words', { place: 'end' }, 'Our ⟦#one⟧ is here. #two #three'],
  ['a link and an emoji may follow them', { place: 'end' }, 'Here. #one https://a.com/b 🎉 @kim'],
  ['nothing but tags are at the end', { place: 'end' }, '#one #two'],
  ['tags among words', { place: 'inside' }, 'Our #one is here. ⟦#two⟧ ⟦#three⟧'],
  ['nothing but tags have no sentence', { place: 'inside' }, '#one #two'],
  ['words first', { place: 'not-first' }, '“⟦#one⟧” is here. #two'],
  ['an emoji is no word', { place: 'not-first' }, '🎉 ⟦#one⟧'],
  ['a Cyrillic letter in a Latin tag', { check: ['letters'] }, 'Our ⟦#Sаle⟧ is on'],
  ['full-width letters', { check: ['letters'] }, 'Our ⟦#Ｓａｌｅ⟧ is on'],
  ['letters of their own script', { check: ['letters'] }, '#Продажа #Sale #セール #Ökologie'],
  ['a bidi control behind the first half', { check: ['letters'] }, '⟦#Acme\u{202e}Sale⟧ on'],
  ['two hidden characters in a row', { check: ['letters'] }, '⟦#Ac\u{200b}\u{200b}me\u{2060}Sale⟧'],
  ['a direction mark at the end is no part', { check: ['letters'] }, '#Acme\u{200e} Sale'],
  ['a joiner that its script needs', { check: ['letters'] }, '#می\u{200c}خواهم'],
]

describe('hashtags', () => {
  for (const [why, options, source] of cases) {
    test(why, () => {
      const { text, spans } = marked(source)
      expect(check('hashtags', options, text).map(({ span }) => span)).toEqual(spans)
    })
  }

  const fixes: [why: string, options: object, text: string, fix: string | undefined][] = [
    ['a variant', { registry: ['SpringSale'] }, 'Now #springsale', 'Now #SpringSale'],
    ['its sign stays', { registry: ['SpringSale'] }, '＃springsale', '＃SpringSale'],
    ['an alias', { registry: [summit] }, '#acmeconf!', '#AcmeSummit!'],
    [
      'a retired tag',
      { registry: ['AcmeSummit', { tag: 'AcmeDay', successor: 'AcmeSummit' }] },
      '#acmeDay',
      '#AcmeSummit',
    ],
    [
      'a retired tag without a successor',
      { registry: [{ tag: 'AcmeDay', status: 'retired' }] },
      '#AcmeDay',
      undefined,
    ],
    ['look-alike letters keep their case', { check: ['letters'] }, '#ЅpringSаle', '#SpringSale'],
    ['hidden characters', { check: ['letters'] }, '#Ac\u{200b}\u{200b}me\u{2060}Sale', '#AcmeSale'],
  ]
  for (const [why, options, text, fixed] of fixes)
    test(`fix: ${why}`, () => {
      const [finding] = check('hashtags', options, text)
      const { fix } = finding ?? {}
      expect(fix && text.slice(0, fix.start) + fix.text + text.slice(fix.end)).toBe(fixed)
    })

  test('a stranger is told its nearest neighbour, and whose it is; nobody chooses for the writer', () => {
    expect(check('hashtags', { registry: [summit, 'SpringSale'] }, '#SprngSale')).toMatchObject([
      {
        code: 'unregistered',
        remedy: 'Use `#SpringSale`, or have `#SprngSale` registered first',
        suggestions: [{ text: '#SpringSale' }],
      },
    ])
    const [finding] = check('hashtags', { registry: [summit] }, '#AkmeSumit')
    expect(finding?.remedy).toBe('Use `#AcmeSummit` (Lee), or have `#AkmeSumit` registered first')
    expect(finding?.fix).toBeUndefined()
    expect(check('hashtags', { registry: [summit] }, '#notguilty')).toMatchObject([
      {
        remedy:
          'Use a tag of the register (`copydesk hashtags` lists them), or have `#notguilty` registered first',
      },
    ])
  })

  const facts: [why: string, entry: object, draft: Partial<DraftObject>, codes: string[]][] = [
    ['on its first day', { from: '2026-03-01' }, { publishAt: '2026-03-01' }, []],
    ['the day before', { from: '2026-03-01' }, { publishAt: '2026-02-28T23:59Z' }, ['too-early']],
    ['on its last day', { until: '2026-03-31' }, { publishAt: '2026-03-31T23:59+14:00' }, []],
    ['the day after', { until: '2026-03-31' }, { publishAt: '2026-04-01' }, ['expired']],
    [
      'the day is that of the zone, not of UTC',
      { until: '2026-03-31' },
      { publishAt: '2026-04-01T01:00Z', timezone: 'America/New_York' },
      [],
    ],
    ['without a publish time, the clock', { until: '1969-12-31' }, {}, ['expired']],
    ['of its campaign', { campaigns: ['spring'] }, { campaign: 'spring' }, []],
    ['of another', { campaigns: ['spring'] }, { campaign: 'hiring' }, ['wrong-campaign']],
    ['on its channel', { channels: ['x'] }, { channels: ['x'] }, []],
    ['on another', { channels: ['x'] }, { channels: ['x', 'linkedin'] }, ['wrong-channel']],
    ['on any channel', { channels: ['x'] }, {}, []],
    ['banned', { status: 'banned', reason: 'not ours' }, {}, ['banned']],
    ['retired', { status: 'retired' }, {}, ['retired']],
  ]
  for (const [why, entry, draft, codes] of facts)
    test(`registry: ${why}`, () => {
      const options = { registry: [{ tag: 'AcmeSummit', ...entry }] }
      const findings = check('hashtags', options, { ...draft, text: 'See #AcmeSummit' })
      expect(findings.map(({ code }) => code)).toEqual(codes)
    })

  test('lists may stand in one text, as a table has them', () => {
    const registry = [{ tag: 'AcmeSummit', aliases: 'AcmeConf; AcmeDays', channels: 'x, linkedin' }]
    expect(check('hashtags', { registry }, '#AcmeDays')).toMatchObject([{ code: 'variant' }])
    expect(
      check('hashtags', { registry }, { text: '#AcmeSummit', channels: ['facebook'] }),
    ).toMatchObject([{ code: 'wrong-channel' }])
  })

  test('a tag with two periods is judged by the one that fits', () => {
    const registry = [
      { tag: 'AcmeSummit', until: '2026-03-31' },
      { tag: 'AcmeSummit', from: '2027-03-01' },
    ]
    const on = (publishAt: string) =>
      check('hashtags', { registry }, { text: '#AcmeSummit', publishAt }).map(({ code }) => code)
    expect(on('2026-03-01')).toEqual([])
    expect(on('2027-03-01')).toEqual([])
    expect(on('2026-12-01')).toEqual(['too-early'])
    expect(on('2025-01-01')).toEqual([])
  })

  test('a near variant in another script is another tag, and accents are only suggested', () => {
    const fixes = (registered: string, text: string) =>
      check('hashtags', { registry: [registered] }, text).map(({ code, fix, suggestions }) => [
        code,
        fix?.text,
        suggestions?.map((each) => each.text),
      ])
    expect(fixes('カキ', '#ガキ')).toEqual([['unregistered', undefined, ['#カキ']]])
    expect(fixes('दिन', '#दान')).toEqual([['unregistered', undefined, ['#दिन']]])
    expect(fixes('ไม้', '#ไม่')).toEqual([['unregistered', undefined, ['#ไม้']]])
    expect(fixes('Resume', '#Résumé')).toEqual([['variant', undefined, ['#Resume']]])
    expect(fixes('CaféTour', '#cafétour')).toEqual([['variant', '#CaféTour', undefined]])
  })

  test('a required tag is asked for only where it may stand', () => {
    const missing = (entry: object, draft: Partial<DraftObject>) =>
      check(
        'hashtags',
        { registry: [{ tag: 'AcmeSummit', requiredFor: ['spring'], ...entry }] },
        { campaign: 'spring', ...draft, text: 'See you.' },
      ).map(({ code, channels }) => [code, channels])
    expect(missing({}, { channels: ['x'] })).toEqual([['missing', undefined]])
    expect(missing({ channels: ['instagram'] }, { channels: ['x'] })).toEqual([])
    expect(missing({ channels: ['instagram'] }, { channels: ['x', 'instagram'] })).toEqual([
      ['missing', ['instagram']],
    ])
    expect(missing({ until: '2026-03-31' }, { publishAt: '2026-04-01' })).toEqual([])
    const carried = { text: 'See #acme_summit', campaign: 'spring' }
    const registry = [{ tag: 'AcmeSummit', requiredFor: ['spring'] }]
    expect(check('hashtags', { registry, check: ['required'] }, carried)).toEqual([])
  })

  test('a slip in the name of a campaign is noticed, another campaign is none of ours', () => {
    const registry = [{ tag: 'AcmeSummit', requiredFor: ['winter-table-26'] }]
    const named = (campaign: string) =>
      check('hashtags', { registry }, { text: 'See you.', campaign }).map(({ code }) => code)
    expect(named('wintertable-26')).toEqual(['unknown-campaign'])
    expect(named('winter-table-26')).toEqual(['missing'])
    expect(named('hiring')).toEqual([])
  })

  test('a public tag may be used, but not beside a promotion', () => {
    const registry = [{ tag: 'StormBrannagh', status: 'public' }, 'Acme']
    const found = (text: string) =>
      check('hashtags', { registry, check: ['registered', 'borrowed'] }, text).map(
        ({ code }) => code,
      )
    expect(found('We close at three. #StormBrannagh')).toEqual([])
    expect(found('15% off all tins. #StormBrannagh')).toEqual(['borrowed'])
  })

  test('no fix of one rule is undone by another', () => {
    const options = { registry: ['blackfriday', 'SpringSale'], check: ['spelling', 'readable'] }
    expect(check('hashtags', options, '#blackfriday')).toEqual([])
    expect(check('hashtags', options, '#BlackFriday').map(({ fix }) => fix?.text)).toEqual([
      '#blackfriday',
    ])
    expect(check('hashtags', options, '#springsale').map(({ fix }) => fix?.text)).toEqual([
      '#SpringSale',
    ])
  })

  test('a campaign that is not named leaves the rule unchecked', () => {
    const registry = [{ tag: 'AcmeSummit', campaigns: ['spring'] }]
    expect(check('hashtags', { registry }, '#AcmeSummit')).toEqual([])
  })

  test('required: in any case, in the first part of a thread, and what the campaign asks for', () => {
    const missing = (draft: string | DraftObject, options: object = { required: ['AcmeSummit'] }) =>
      check('hashtags', options, draft).map(({ remedy }) => remedy)
    expect(missing('See you. #acmesummit')).toEqual([])
    expect(missing('See you.')).toEqual(['Add `#AcmeSummit`'])
    const options = { registry: [{ ...summit, requiredFor: ['spring'] }] }
    expect(missing({ text: 'See you.', campaign: 'spring' }, options)).toEqual([
      'Add `#AcmeSummit`',
    ])
    expect(missing({ text: 'See you.', campaign: 'hiring' }, options)).toEqual([])
  })

  test('each channel reads tags in its own way', () => {
    const on = (channels: string[]) =>
      check('hashtags', { registry: ['C'] }, { text: 'Try #C++ and #A', channels }).map(
        ({ evidence, channels: at }) => [evidence, at],
      )
    expect(on(['x'])).toEqual([['#A', undefined]])
    expect(on(['reddit'])).toEqual([])
  })

  test('limits are those of each channel', () => {
    const draft = { text: '#a #b #c #d #e #f', channels: ['instagram', 'threads', 'x'] }
    expect(
      check('hashtags', { check: ['limits'] }, draft).map(({ message, evidence, channels }) => [
        evidence,
        channels,
        message,
      ]),
    ).toEqual([
      ['#b', ['threads'], expect.stringMatching(/on `threads`, expected at most `1`/u)],
      ['#f', ['instagram'], 'Draft has `6` hashtags on `instagram`, expected at most `5`'],
    ])
  })

  test('a tag that is too long for its channel', () => {
    const draft = { text: `#${'a'.repeat(65)}`, channels: ['bluesky', 'x'] }
    expect(check('hashtags', { check: ['limits'] }, draft)).toMatchObject([
      { code: 'tag-too-long', channels: ['bluesky'] },
    ])
  })

  test('an invitation needs somebody who answers for it', () => {
    const found = (draft: string | DraftObject, options: object = {}) =>
      check('hashtags', { check: ['solicitation'], ...options }, draft).map(
        ({ evidence }) => evidence,
      )
    expect(found('Tell us of your first flight and tag it #AcmeAir #Air')).toEqual(['#AcmeAir'])
    expect(found('Tell us of your first flight.')).toEqual([])
    expect(found({ text: 'Tell us: #AcmeAir', approval: { by: 'Lee' } })).toEqual([])
    expect(found({ text: 'Tell us: #AcmeAir', approval: { by: ' ' } })).toEqual(['#AcmeAir'])
    expect(found({ text: 'Tell us: #AcmeAir', audience: 'private' })).toEqual([])
    const registry = [{ tag: 'AcmeAir', approvedBy: 'Lee' }]
    expect(found('Tell us: #AcmeAir', { registry })).toEqual([])
  })

  const invitations: [text: string, invites: boolean][] = [
    ['Tell us of your first flight with #AcmeAir', true],
    ['Post them with #AcmeAir', true],
    ['Ask us anything about kettles at noon. #AcmeAir', true],
    ['Got a question? Ask away, Edith answers at noon! #AcmeAir', true],
    ['Tag us in your pictures. #AcmeAir', true],
    ['We want YOUR kettle stories. Post them with #AcmeAir', true],
    ['People tell us that repair does not pay. #AcmeAir', false],
    ['Ring the bell and tell us what you need. #AcmeAir', false],
    ['If your kettle leaks, tell us at the till. #AcmeAir', false],
    ["What's your kettle called? Ours is Margaret. #AcmeAir", false],
    ['How was your visit? #AcmeAir', false],
  ]
  for (const [text, invites] of invitations)
    test(`${text} ${invites ? 'invites' : 'does not invite'}`, () => {
      expect(check('hashtags', { check: ['solicitation'] }, text).length).toBe(invites ? 1 : 0)
    })

  test('a stranger that ends too soon is told why, and one of the customer is theirs', () => {
    expect(check('hashtags', { registry: ['Acme'] }, 'It is #Fix-It-Friday')).toMatchObject([
      {
        code: 'cut-short',
        message: '`#Fix-It-Friday` ends at `-`, so it is the tag `#Fix`',
        remedy: 'Write `#FixItFriday`, and have it registered',
      },
    ])
    const replyTo = { author: '@kim', text: 'What a #KettleFail' }
    expect(check('hashtags', { registry: ['Acme'] }, { text: 'A #kettlefail', replyTo })).toEqual(
      [],
    )
  })

  test('a borrowed tag is one of somebody else, in a post that sells', () => {
    const found = (text: string, topics: string[] = []) =>
      check('hashtags', { check: ['borrowed'], registry: ['AcmeAir'] }, { text, topics }).map(
        ({ evidence }) => evidence,
      )
    expect(found('20% off all bags #Storm #AcmeAir')).toEqual(['#Storm'])
    expect(found('Stay safe in #Storm')).toEqual([])
    expect(found('Stay safe in #Storm', ['promo'])).toEqual(['#Storm'])
    expect(found('20% off all bags #AcmeAir')).toEqual([])
  })

  test('a post sells, too, if the topics of the policy say so', () => {
    const rule = { id: 'a/b', kind: 'hashtags', check: ['borrowed'], registry: ['AcmeAir'] }
    const policy = { copydesk: 1, topics: { promo: { any: 'roomy bags' } }, rules: [rule] }
    const linter = createLinter(loadPolicy(JSON.stringify(policy)))
    const found = (text: string) => linter.lint({ text }).findings.map(({ evidence }) => evidence)
    expect(found('Roomy bags for #Storm')).toEqual(['#Storm'])
    expect(found('Stay safe in #Storm')).toEqual([])
  })
})
