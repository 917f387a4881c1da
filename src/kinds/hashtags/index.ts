import { hashtagsOn } from '../../channels/tags.js'
import type { Channel } from '../../core/channel.js'
import type { Subject } from '../../core/check.js'
import { defineKind, type Tools } from '../../core/kind.js'
import { judgeAmount, judgeLimits } from './amount.js'
import { judgeBorrowed } from './borrowed.js'
import { judgeBanned } from './banned.js'
import { judgeCampaignName } from './campaign.js'
import { judgeSolicitation } from './invitations.js'
import { judgeLetters, judgeReadable } from './letters.js'
import type { Judge, Look } from './look.js'
import { messages } from './messages.js'
import { options, registryAspects, type Aspect, type HashtagOptions } from './options.js'
import { judgePlacement } from './placement.js'
import { judgeRegistered } from './registered.js'
import { registryFor } from '../../hashtags/registry.js'
import { judgeRequired } from './required.js'

export const hashtags = defineKind({
  name: 'hashtags',
  summary:
    'Keeps hashtags a vocabulary of the house: registered, in one spelling, in their time and place, readable, and nobody else’s.',
  why: 'Readers skip walls of tags, a tag nobody owns can carry somebody else’s story, and two spellings split one conversation.',
  examples: [
    { options: { max: 1 }, good: ['Doors open. #spring'], bad: ['#spring ⟦#sale⟧'] },
    {
      options: { banned: ['winbig'] },
      good: ['#winbigger is another tag'],
      bad: ['Enter now: ⟦#WinBig⟧'],
    },
    {
      options: { registry: ['SpringSale'] },
      good: ['#SpringSale'],
      bad: ['⟦#springsale⟧', '⟦#SprngSale⟧'],
    },
    {
      options: {
        registry: [
          { tag: 'AcmeSummit', aliases: ['AcmeConf'], from: '2026-03-01', until: '2026-03-31' },
          { tag: 'AcmeFair', successor: 'AcmeSummit' },
        ],
      },
      good: [{ text: 'See you at #AcmeSummit', publishAt: '2026-03-31T23:00:00Z' }],
      bad: [
        { text: 'See you at ⟦#AcmeSummit⟧', publishAt: '2026-04-01T00:00:00Z' },
        { text: 'See you at ⟦#AcmeConf⟧', publishAt: '2026-03-31T23:00:00Z' },
        '⟦#acmefair⟧ was fun',
      ],
    },
    {
      options: { required: ['AcmeSummit'] },
      good: ['See you there. #acmesummit'],
      bad: ['See you there.'],
    },
    {
      options: { place: 'end' },
      good: ['Doors open at nine. #spring #sale', 'Doors open. #spring https://example.com 🚪'],
      bad: ['Our ⟦#spring⟧ doors open. #sale'],
    },
    {
      options: { check: ['letters'] },
      good: ['#Sale #Скидка #セール #Straße'],
      bad: ['⟦#Sаle⟧', '⟦#𝗦𝗮𝗹𝗲⟧', '⟦#Acme\u{200b}Sale⟧'],
    },
  ],
  options,
  messages,
  compile(given, found, tools) {
    const judges = judgesOf(given, tools)
    return (subject) =>
      looksAt(subject, tools).flatMap((look) => judges.flatMap((judge) => judge(look, found)))
  },
})

/** The draft as each grammar of its channels reads it. */
function looksAt(subject: Subject, { channels }: Tools): readonly Look[] {
  const view = subject.views.published
  const byGrammar = new Map<string, Channel[]>()
  for (const name of subject.channels) {
    const channel = channels.get(name)
    if (channel.hashtagGrammar === 'none') continue
    // What is a link is no tag.
    const grammar = `${channel.hashtagGrammar} ${channel.linkGrammar}`
    const others = byGrammar.get(grammar)
    if (others) others.push(channel)
    else byGrammar.set(grammar, [channel])
  }
  return [...byGrammar.values()].map((group) => ({
    subject,
    view,
    tags: hashtagsOn(view, group[0] as Channel),
    channels: group,
    on: { channels: group.map(({ name }) => name) },
  }))
}

function judgesOf(given: HashtagOptions, tools: Tools): readonly Judge[] {
  const { registry: written, max, place, banned = [], required = [] } = given
  const registry = written && registryFor(written, tools)
  const wanted = new Set<Aspect>(given.check ?? (registry ? registryAspects : []))
  const wants = (aspect: Aspect): boolean => wanted.has(aspect)
  complainAbout(given, wanted, tools)
  const judges: Judge[] = []
  if (banned.length > 0) judges.push(judgeBanned(banned))
  if (
    registry &&
    !registry.isEmpty &&
    registryAspects.some((aspect) => aspect !== 'required' && wants(aspect))
  )
    judges.push(judgeRegistered(registry, wants))
  if (required.length > 0 || (registry && wants('required')))
    judges.push(judgeRequired(required, registry))
  if (registry && wants('campaign') && registry.campaigns.size > 0)
    judges.push(judgeCampaignName(registry))
  if (max !== undefined) judges.push(judgeAmount(max))
  if (place) judges.push(judgePlacement(place))
  if (wants('limits')) judges.push(judgeLimits)
  if (wants('letters')) judges.push(judgeLetters)
  if (wants('readable')) judges.push(judgeReadable(registry))
  if (wants('solicitation')) judges.push(judgeSolicitation(tools.matchers, registry))
  if (wants('borrowed')) judges.push(judgeBorrowed(tools.matchers, registry))
  return judges
}

function complainAbout(
  { registry, max, place, banned = [], required = [] }: HashtagOptions,
  wanted: ReadonlySet<Aspect>,
  { complain }: Tools,
): void {
  const asksForMore = max !== undefined || place || banned.length > 0 || required.length > 0
  if (wanted.size === 0 && !asksForMore)
    complain({
      code: 'hashtags/nothing-asked',
      message: 'Rule asks for nothing',
      remedy: 'Add `registry`, `check`, `max`, `place`, `banned` or `required`',
      path: [],
    })
  const lacking = registryAspects.find((aspect) => wanted.has(aspect))
  if (lacking !== undefined && registry === undefined)
    complain({
      code: 'hashtags/no-registry',
      message: `\`${lacking}\` needs a registry`,
      remedy: 'Add `registry`',
      path: ['check'],
      lacks: 'registry',
    })
  if (registry?.length === 0 && lacking !== undefined && !toldEmpty.has(registry)) {
    toldEmpty.add(registry)
    complain({
      code: 'hashtags/empty-registry',
      message: 'The hashtag registry is empty, so no tag is held to it',
      remedy:
        'Start it from the tags you use: `copydesk hashtags --write`, then name the file under `data`',
      path: ['registry'],
      severity: 'warning',
    })
  }
}

/** Empty registries that have been told of: the rules of a pack have one in common. */
const toldEmpty = new WeakSet<object>()
