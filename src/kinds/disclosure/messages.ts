import type { Wording } from '../../core/finding.js'
import type { Detail } from './options.js'

/** What has to be told, as messages name it. */
export interface Told {
  /** The values that ask for it: `paid`, `gifted`. */
  readonly types: readonly string[]
  /** In the words of the rule. */
  readonly tells: string | undefined
  readonly market: string | undefined
  /** How it may be written; empty where nobody says. */
  readonly ways: readonly string[]
}

const connections: Readonly<Record<string, string>> = {
  paid: 'that it is paid for',
  gifted: 'that it was a gift',
  affiliate: 'that the author earns on purchases',
  employee: 'that the author works there',
  owner: 'that the author owns it',
  family: 'that the author is related to it',
  loaned: 'that it was lent',
  ambassador: 'that the author is an ambassador',
  agency: 'that the author works for it',
  'contest-entry': 'that it enters a contest',
}

const countries: Readonly<Record<string, string>> = {
  US: 'the United States',
  GB: 'the United Kingdom',
  UK: 'the United Kingdom',
  DE: 'Germany',
  FR: 'France',
  CA: 'Canada',
  AU: 'Australia',
  IN: 'India',
  EU: 'the European Union',
}

export const messages = {
  missing: ({ told }: { told: Told }): Wording => ({
    message: `Nothing tells readers${inMarket(told)} ${matter(told)}`,
    remedy: begin(told),
  }),

  'ambiguous-label': ({ label, told }: { label: string; told: Told }): Wording => ({
    message: `${code(label)} does not tell readers${inMarket(told)} ${matter(told)}`,
    remedy: instead(told),
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

  'missing-detail': ({
    detail,
    payer,
    told,
  }: {
    detail: Detail
    payer: string | undefined
    told: Told
  }): Wording =>
    detail === 'amount'
      ? {
          message: `Nothing tells readers${inMarket(told)} how much is paid for this post`,
          remedy: 'State the sum where you say that you are paid: `I was paid $5,000 by …`',
        }
      : {
          message: `Nothing tells readers${inMarket(told)} ${payer === undefined ? 'who pays for this post' : `that ${code(payer)} pays for this post, in words; a tag or a handle does not`}`,
          remedy: `Name who pays: ${told.ways.length > 0 ? list(told.ways) : '`I was paid $5,000 by …`'}`,
        },
}

function matter({ types, tells }: Told): string {
  if (tells !== undefined) return tells
  return types.map((type) => connections[type] ?? `of the connection (${code(type)})`).join(' and ')
}

function inMarket({ market }: Told): string {
  return market === undefined ? '' : ` in ${countries[market.toUpperCase()] ?? market}`
}

function begin({ ways }: Told): string {
  return ways.length === 0 ? 'Say it at the start of the post' : `Begin the post with ${list(ways)}`
}

function instead({ ways }: Told, otherwise = 'Say it at the start of the post'): string {
  return ways.length === 0 ? otherwise : `Write ${list(ways)} at the start`
}

/** In full: what is to be written may not be cut. */
function list(ways: readonly string[]): string {
  return ways.map((way) => `\`${way}\``).join(' or ')
}

/** Longest quotation, in UTF-16 code units. */
const longest = 60

function code(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return `\`${line.length > longest ? `${line.slice(0, longest)}…` : line}\``
}
