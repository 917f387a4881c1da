import { findRedditMentions } from '../../../src/channels/grammar/reddit/mentions.js'
import { finds } from './finds.js'

finds('findRedditMentions', findRedditMentions, [
  ['users, with a stroke before or without', 'Thanks, ⟦u/kim_bakes⟧ and ⟦/u/ana-2⟧!'],
  ['communities', 'From ⟦r/breadit⟧, not ⟦/r/food⟧.'],
  ['a name with a digit first', '⟦r/2meals⟧ ⟦u/4bakers⟧'],
  ['users have three characters or more, communities two', 'u/me ⟦u/kim⟧ r/w ⟦r/uk⟧'],
  ['users have twenty at most', `⟦u/${'k'.repeat(20)}⟧ u/${'k'.repeat(21)}`],
  ['communities have twenty-four at most', `⟦r/${'k'.repeat(24)}⟧ r/${'k'.repeat(25)}`],
  ['no community starts with an underscore', 'r/_food'],
  ['not in a word or a path', 'hour/hour km/r/uk old.reddit.com/r/food ur/food'],
  ['not in capitals', 'U/kim R/food'],
  ['in brackets and quotes', '(⟦u/kim⟧) "⟦r/food⟧"'],
  ['an at sign is none here', '@kim'],
])
