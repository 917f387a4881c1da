import type { Wording } from '../../core/finding.js'
import type { Detail } from './options.js'

/** What has to be told, as messages name it. */
export interface Told {
  /** The values that ask for it: `paid`, `gifted`. */
  readonly types: readonly string[]
  readonly fact: string
  readonly market: string | undefined
  /** How it may be written; empty where nobody says. */
  readonly ways: readonly string[]
}

const connections: Readonly<Record<string, string>> = {
  paid: 'that it is paid for',
  gifted: 'that it was a gift',
  affiliate: 'that a purchase is paid for',
  employee: 'that the author works there',
  owner: 'that the author owns it',
  family: 'that the author is related to it',
  loaned: 'that it was lent',
  ambassador: 'that the author is an ambassador',
  agency: 'that the author works for it',
  'contest-entry': 'that it enters a contest',
}

export const messages = {
  missing: ({ told }: { told: Told }): Wording => ({
    message: `Nothing tells readers${inMarket(told)} ${matter(told)}`,
    remedy: begin(told),
  }),

  'ambiguous-label': ({ label, told }: { label: string; told: Told }): Wording => ({
    message: `${code(label)} does not tell readers${inMarket(told)} ${matter(told)}`,
    remedy: `${instead(told)}`,
  }),

  'look-alike': ({ label, plain }: { label: string; plain: string }): Wording => ({
    message: `${code(label)} only looks like ${code(plain)}: some of its letters are others, or something invisible stands among them`,
    remedy: `Write ${code(plain)} in plain letters`,
  }),

  'below-fold': ({ label, channel }: { label: string; channel: string | undefined }): Wording => ({
    message: `${code(label)} stands where readers${channel === undefined ? '' : ` on ${channel}`} see it last, or only when they ask for more`,
    remedy: 'Move it to the start',
  }),

  buried: ({ label }: { label: string }): Wording => ({
    message: `${code(label)} is one of many tags and links in a row, which readers skip`,
    remedy: 'Move it to the start, away from the others',
  }),

  late: ({ label, told }: { label: string; told: Told }): Wording => ({
    message: `${code(label)} comes after the first sentence, and readers${inMarket(told)} have to know before they read it`,
    remedy: 'Move it to the start',
  }),

  language: ({ label, lang, told }: { label: string; lang: string; told: Told }): Wording => ({
    message: `${code(label)} is in another language than the post, which is in ${code(lang)}`,
    remedy: instead(told, 'Say it in the language of the post'),
  }),

  'unlisted-language': ({ lang, told }: { lang: string; told: Told }): Wording => ({
    message: `No words are listed that tell readers${inMarket(told)} in ${code(lang)} ${matter(told)}`,
    remedy: 'Have somebody who knows look at it, and add the words to `labels`',
  }),

  'unlisted-market': ({
    market,
    types,
  }: {
    market: string
    types: readonly string[]
  }): Wording => ({
    message: `No rule knows what readers in ${code(market)} have to be told of a post that is ${types.map(code).join(' and ')}`,
    remedy: 'Have somebody who knows look at it, and add a rule for this market',
  }),

  'unknown-relationship': ({
    said,
    known,
  }: {
    said: string
    known: readonly string[]
  }): Wording => ({
    message: `${code(said)} is no relationship that is known`,
    remedy: `Use one of ${known.map(code).join(', ')}`,
  }),

  contradiction: ({ words }: { words: string }): Wording => ({
    message: `${code(words)} says that somebody is behind this post, and \`relationship: none\` that nobody is`,
    remedy: 'Correct the one or the other',
  }),

  undeclared: ({ words }: { words: string }): Wording => ({
    message: `${code(words)} sounds as if somebody had a part in this post, and the draft does not say`,
    remedy:
      'Declare `relationship`: `none`, or `paid`, `gifted`, `affiliate`, `employee`, … with the `brand`',
  }),

  'unsaid-employee': ({ words, brand }: { words: string; brand: string | undefined }): Wording => ({
    message:
      brand === undefined
        ? `${code(words)} reads like a customer, and the author is one of the house`
        : `The author works for what is praised (${code(brand)}: ${code(words)}), and readers are not told`,
    remedy: 'Say it in the post: `I work for …`, `my employer`, or a tag such as `#AcmeEmployee`',
  }),

  'missing-detail': ({ detail, payer }: { detail: Detail; payer: string | undefined }): Wording =>
    detail === 'amount'
      ? {
          message: 'Readers are not told how much is paid for this post',
          remedy: 'State the sum in the post: `I was paid $5,000 by …`',
        }
      : {
          message:
            payer === undefined
              ? 'Readers are not told who pays for this post'
              : `Readers are not told that ${code(payer)} pays for this post; a tag or a handle does not say it`,
          remedy: 'Name who pays in a sentence of the post: `I was paid $5,000 by …`',
        },
}

function matter({ types, fact }: Told): string {
  if (fact !== 'relationship') return 'what they have to know of it'
  return types.map((type) => connections[type] ?? `of the connection (${code(type)})`).join(' and ')
}

function inMarket({ market }: Told): string {
  return market === undefined ? '' : ` in ${market}`
}

function begin({ ways }: Told): string {
  return ways.length === 0 ? 'Say it at the start of the post' : `Begin the post with ${list(ways)}`
}

function instead({ ways }: Told, otherwise = 'Say it at the start of the post'): string {
  return ways.length === 0 ? otherwise : `Write ${list(ways)} at the start`
}

function list(ways: readonly string[]): string {
  return ways.slice(0, 3).map(code).join(' or ')
}

/** Longest quotation, in UTF-16 code units. */
const longest = 60

function code(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return `\`${line.length > longest ? `${line.slice(0, longest)}…` : line}\``
}
