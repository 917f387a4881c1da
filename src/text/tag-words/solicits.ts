import { lexicon } from './lexicon.js'
import { segment } from './segment.js'
import { splitTag } from './split-tag.js'

/**
 * Whether a hashtag invites strangers to tell something, and so anybody to tell anything: `AskAcme`, `MyNYPD`, `WhyIStayed`,
 * `ShareYourStory`, `AcmeStories`.
 *
 * Goes by the shape of the tag alone. Where a tag may as well name something (`SuccessStories`, `MyDay`), it does not count. Never throws.
 *
 * @param tag without its `#`
 */
export function solicits(tag: string): boolean {
  const words = splitTag(tag)
  const small = words.map((word) => word.toLowerCase())
  const [only = '', ...others] = small
  if (others.length === 0) return solicitsInOne(only)
  return (
    asks(small) || tells(small) || isMyName(words) || isCollection(words) || hasInvitation(small)
  )
}

const setOf = (words: string) => new Set(words.split(' '))

/** What follows `ask` where nobody in particular is to be asked. */
const notAsked = setOf(
  'for why not nicely questions question yourself yourselves twice her him them about if',
)

function asks([first, second = '']: readonly string[]): boolean {
  return first === 'ask' && !notAsked.has(second)
}

/** What follows `tell` where others are to be told. */
const notTold = setOf(
  'a an all the them him her your my our everyone everybody someone people no it that tale tales truth',
)

function tells([first, second = '']: readonly string[]): boolean {
  return first === 'tell' && !notTold.has(second)
}

/** What people call theirs, beside what is in the lexicon, and what is a name together with its `My`. */
const mine = setOf(
  'space hero heroes take view way ride pet dog cat cats dogs boy girl mum mom dad son bad goal goals babe baby crew squad sql ' +
    'heart soul dream dreams outfit look style diary blog vlog shop cart account profile health money bank choice vote body bag ' +
    'hair face lord god king queen hobby garden kitchen office desk town boo mate bestie oh thoughts opinion president mood vibe',
)

/** `MyNYPD`, `MyAcme`; `MyCar`, `MyHero` and `MyFitnessPal` name something. */
function isMyName([first = '', second = '', ...others]: readonly string[]): boolean {
  if (others.length > 0 || first.toLowerCase() !== 'my') return false
  if (/^[A-Z]{3,6}$/.test(second)) return !mine.has(second.toLowerCase())
  return /^\p{Lu}\p{Ll}{2}/u.test(second) && !mine.has(second.toLowerCase()) && isName(second)
}

/** Words side by side that invite wherever they stand. */
const invitations = [
  'tell us',
  'ask us',
  'ask me',
  'show us',
  'send us',
  'share your',
  'my first',
  'my story',
  'my stories',
  'your story',
  'your stories',
  'have your say',
  'why i',
  'why im',
  'why ive',
].map((words) => ` ${words} `)

function hasInvitation(words: readonly string[]): boolean {
  const text = ` ${words.join(' ')} `
  return invitations.some((invitation) => text.includes(invitation))
}

const collections = setOf('stories moments memories confessions')
/** What nobody is called, beside what is in the lexicon; `hi` and `prehi` begin histories. */
const everyday = setOf(
  'ghost scary creepy untold precious fond cherished teachable childhood insta snap bible fairy hi prehi senior sacred cute sad priceless memorable unforgettable',
)

/** `AcmeStories`, `MyAcmeStory`, `TeacherConfessions`. */
function isCollection(words: readonly string[]): boolean {
  const small = words.map((word) => word.toLowerCase())
  const last = small.at(-1) ?? ''
  const isOwn = small[0] === 'my' || small.includes('your')
  if (last === 'story') return isOwn
  if (!collections.has(last)) return false
  return isOwn || last === 'confessions' || isName(words.at(-2) ?? '')
}

function isName(word: string): boolean {
  const { roles, spellings } = lexicon()
  const small = word.toLowerCase()
  if (spellings.get(small) === word) return true
  return /^\p{L}{2,}$/u.test(word) && !roles.has(small) && !everyday.has(small)
}

/** Words and places that begin with `ask`; `askim` and `asklar` are of love, in Turkish. */
const askWords =
  /^(?:ask(?:s|ers?|fm|i|ance|ant|ars?|aris?|ins?|ja|ham|ern|rigg|with|oy|lepios)$|ask(?:ed|ing|ew|im|lar|ell))/
const begins = /^(?:tellus|myfirst|haveyoursay)/
const acronym = /^my(?!rrh|ths$)[b-df-hj-np-tv-z]{3,5}$/
const collection = /^([a-z]{2,})(?:stories|moments|memories|confessions)$/
/** After `whyi`, what can only go on with a verb; else the verb must be known: `whyistayed`, not `whyisit`. */
const verbBegins = /^[bghjlvw][a-z]{2,}/

/** The same for a tag that is one word as far as the lexicon goes. */
function solicitsInOne(word: string): boolean {
  if (!/^[a-z]{5,64}$/.test(word)) return false
  if (word.startsWith('ask')) return !askWords.test(word)
  if (word.startsWith('whyi')) return isVerb(word.slice(4))
  if (begins.test(word) || word.includes('shareyour')) return true
  if (acronym.test(word)) return true
  const name = collection.exec(word)?.[1]
  return name !== undefined && isName(name) && !segment(name)
}

function isVerb(rest: string): boolean {
  return (
    verbBegins.test(rest) ||
    (rest.length > 2 && lexicon().roles.has(rest)) ||
    segment(rest) !== undefined
  )
}
