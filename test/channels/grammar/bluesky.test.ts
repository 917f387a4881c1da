import { findBlueskyCashtags } from '../../../src/channels/grammar/bluesky/cashtags.js'
import { findBlueskyHashtags } from '../../../src/channels/grammar/bluesky/hashtags.js'
import { findBlueskyMentions } from '../../../src/channels/grammar/bluesky/mentions.js'
import { finds } from './finds.js'

const sixtyFour = 'harvest'.repeat(9) + 's'

finds('findBlueskyHashtags', findBlueskyHashtags, [
  ['one letter is enough', '⟦#q⟧'],
  ['at the start, inside, at the end', '⟦#fresh⟧ bread, ⟦#warm⟧ rolls and ⟦#tea⟧'],
  ['digits alone are no tag', 'We are #1, and #2026 was fine'],
  ['digits with a letter are', '⟦#1st⟧ and ⟦#5k⟧'],
  ['a sign alone is none', '# or ## or #\n#'],
  ['a tag at the start of a line', 'Menu\n⟦#soup⟧\r\n⟦#salad⟧'],
  ['behind a bracket there is no tag', 'Soup (#vegan) and [#hot]'],
  ['nor behind a word or a path', 'bistro#lunch example.com/menu#soup'],
  ['underscores and hyphens stay inside', '⟦#slow_food⟧ ⟦#farm-to-table⟧ ⟦#a--b⟧'],
  ['those at the start stay, those at the end go', '⟦#_soup⟧ ⟦#-soup⟧ ⟦#soup⟧_ ⟦#soup⟧--'],
  ['punctuation at the end goes', 'So ⟦#good⟧, so ⟦#cheap⟧. ⟦#Really⟧?!…'],
  ['punctuation inside stays', '⟦#bread&butter⟧ ⟦#salt,pepper⟧ ⟦#what?no⟧ ⟦#5@nine⟧'],
  ['a second sign stays inside', 'One ⟦#salt#pepper⟧ tag'],
  ['a second sign at the start, too', '⟦##soup⟧'],
  ['symbols that are no punctuation are enough', '⟦#+⟧ ⟦#€5⟧'],
  ['an emoji is a tag', '⟦#🍞⟧ and ⟦#bread🍞rolls⟧ and ⟦#👍🏽⟧'],
  ['a joiner of emoji ends the tag', '⟦#👩⟧\u200d🍳'],
  ['a keycap is none', '#\u{fe0f}\u{20e3} and #\u{20e3} and #\u{fe0f}soup'],
  ['the wide sign is one', '⟦＃パン⟧ ですよ'],
  ['other scripts', '⟦#пекарня⟧ ⟦#面包⟧ ⟦#خبز⟧ ⟦#रोटी⟧'],
  ['a zero-width space ends the tag', '⟦#soup⟧\u200bof the day'],
  ['a soft hyphen does, and a word joiner', '⟦#far⟧\u{ad}mers ⟦#far⟧\u2060mers'],
  ['a wide space parts tags', '⟦#soup⟧\u3000⟦#tea⟧\u00a0⟦#cake⟧'],
  ['sixty-four characters are a tag', `Try ⟦#${sixtyFour}⟧`],
  ['sixty-five are a tag that is too long', `Try ⟦#${sixtyFour}s⟧`],
  ['sixty-four and a full stop are', `Try ⟦#${sixtyFour}⟧.`],
  ['sixty-four emoji are, whatever they take', `⟦#${'🍞'.repeat(64)}⟧`],
  ['so are sixty-five emoji', `⟦#${'🍞'.repeat(65)}⟧`],
])

finds('findBlueskyMentions', findBlueskyMentions, [
  ['a handle is a domain', '⟦@kim.bsky.social⟧ bakes'],
  ['a name alone is none', 'Thanks, @kim and @baker_77'],
  ['at the end and one after the other', 'By ⟦@kim.example⟧ ⟦@ana.example⟧'],
  ['on the next line', '⟦@kim.example⟧\n⟦@ana.example⟧'],
  ['in brackets', 'Our baker (⟦@kim.example⟧)'],
  ['not behind a quote or a dot', '"@kim.example" .@ana.example'],
  ['not behind a word: that is an e-mail', 'kim@bakery.example'],
  ['the sentence goes on', 'Ask ⟦@kim.example⟧, ⟦@ana.example⟧! or ⟦@bo.example⟧…'],
  ['a full stop or a hyphen at the end is no part of it', '⟦@kim.example⟧. ⟦@ana.example⟧-'],
  ['another sign may follow', '⟦@kim.example⟧!@#$'],
  ['hyphens and digits inside', '⟦@the-2-bakers.test⟧ ⟦@4bakers.example⟧'],
  ['no hyphen at an end of a label', '@-kim.example @kim-.example @kim.-example'],
  ['no empty label', '@kim..example @.example'],
  ['no digit at the start of the last label', '@kim.4ever'],
  ['no underscore', '@kim_k.example @kim.example_x'],
  ['not the wide sign', '＠kim.example'],
  ['a label of 63 characters', `⟦@${'k'.repeat(63)}.example⟧`],
  ['not of 64', `@${'k'.repeat(64)}.example`],
  ['253 characters in all', `⟦@${'kim.'.repeat(63)}k⟧`],
  ['not 254', `@${'kim.'.repeat(63)}ki`],
  ['an accented letter is none of it', '⟦@kim.example⟧é and @kím.example'],
])

finds('findBlueskyCashtags', findBlueskyCashtags, [
  ['letters and digits, up to five', '⟦$ACME⟧ ⟦$a⟧ ⟦$BRK4⟧'],
  ['six are too many', '$ACMEFG'],
  ['an amount is none', '$5 $1A $'],
  ['the punctuation of a sentence may follow', '⟦$ACME⟧, ⟦$ACME⟧. (⟦$ACME⟧) ⟦$ACME⟧’'],
  ['other signs may not', '$ACME-B $ACME% $ACME。'],
  ['behind white space or a bracket only', 'US$ACME "$ACME $$ACME'],
])
