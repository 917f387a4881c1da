import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { solicits } from '../../../src/text/tag-words/index.js'

const cases: readonly (readonly [why: string, inviting: string, others: string])[] = [
  [
    'asking somebody',
    'AskAcme askacme ASKACME Askacme AskJPM askjpm AskUs askus AskMeAnything askmeanything AskReddit AskTheDoctor ask_acme ask2026',
    'ask asks asked asking askew Askew askance AskingForAFriend askingforafriend AskForHelp AskNicely AskYourself AskWhy Askham ' +
      'Alaska Basket basket task mask flask',
  ],
  [
    'telling us',
    'TellUs tellus TellUsMore tellusyourstory TellAcme',
    'tell tells teller telling TellAFriend tellafriend TellTheTruth TellEveryone tellurium Telluride telltale',
  ],
  [
    'sharing what is yours',
    'ShareYourStory shareyourstory ShareYourHeart YourStory WhatsYourStory yourstory HaveYourSay haveyoursay ShowUsYourDesk',
    'share Shared SharedValue ShareTheLove ShareTheRoad YourHealth yourhealth OurStory ourstory showtime ShowOfHands',
  ],
  [
    'what is mine',
    'MyNYPD mynypd MyAcme MyCalvins MyFirstJob myfirstjob MyStory mystory MyAcmeStory MyMoments mymemories MyNHSStory',
    'my myself mystery Mystery mystic Myth myth myths myrrh Myanmar Mysore mykonos MyFitnessPal MySpace MyCar mylife MyLove MyDay MySQL MyHero MyTake MyWay MyHome MyFamily MyWork myacme MyTeam MySummer',
  ],
  [
    'why I',
    'WhyIStayed whyistayed WhyIRun WhyILoveMyJob whyilovemyjob ThisIsWhyIVote WhyImVoting',
    'why Whyte WhyNot whynot WhyMe whyme WhyIsIt whyisit WhyItMatters whyitmatters WhyIreland whyireland whyindia WhyWeDoIt',
  ],
  [
    'a collection of somebody',
    'AcmeStories acmestories McDStories mcdstories NHSStories AcmeMoments acmemoments AcmeMemories TeacherConfessions',
    'stories Stories story storybook storytelling history History histories moments memories SuccessStory SuccessStories ' +
      'successstories ToyStory TopStories topstories shortstories GhostStories BedtimeStories MakingMemories HappyMoments ' +
      'InstagramStories LoveStory 2012Memories',
  ],
  ['nothing at all', '', 'QantasLuxury SpringSale springsale NHS 2026 _ éa 東京 \ud83d ask\ud83d'],
]

describe('solicits', () => {
  for (const [why, inviting, others] of cases) {
    for (const tag of inviting.split(' ').filter(Boolean)) {
      test(`${why}: ${tag} invites`, () => {
        expect(solicits(tag)).toBe(true)
      })
    }
    for (const tag of others.split(' ')) {
      test(`${why}: ${tag} does not`, () => {
        expect(solicits(tag)).toBe(false)
      })
    }
  }

  test('never throws, and a long tag is fast', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (rest) => {
        for (const start of ['', 'ask', 'My', 'whyi', 'tell']) solicits(start + rest)
      }),
    )
    for (const unit of ['ask', 'Ask', 'My', 'whyi', 'stories', 'shareyour']) {
      const start = performance.now()
      solicits(unit.repeat(Math.ceil(65_536 / unit.length)))
      expect(performance.now() - start, unit).toBeLessThan(1000)
    }
  })
})
