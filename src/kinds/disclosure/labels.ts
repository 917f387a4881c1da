import type { Tools } from '../../core/kind.js'
import type { DisclosureOptions, WrittenLabel } from './options.js'
import { compileForms, type Read, type Said } from './saying.js'

/** Words of a draft that say a connection, or are meant to. */
export interface Candidate extends Said {
  readonly label: WrittenLabel
  /** Whether they count, wherever they stand. */
  readonly isAccepted: boolean
}

/** The announcements of a market. */
export interface Labels {
  /** Languages that labels are listed for, main ones alone: `pt` for `pt-BR`. `undefined` if some are understood in all. */
  readonly languages: ReadonlySet<string> | undefined
  /** All that is meant to say one of some connections, in text order. What a reader can't make out, because it is a look-alike, does not count. */
  find(read: Read, types: readonly string[]): readonly Candidate[]
  /** How to write it for one of some connections, in a language. */
  ways(types: readonly string[], lang: string | undefined): readonly string[]
  /** The first hashtags that say it, in a language. */
  tags(types: readonly string[], lang: string | undefined): readonly string[]
}

/** Compiles the labels of a rule. */
export function compileLabels(
  { labels = [], weak = [] }: DisclosureOptions,
  tools: Pick<Tools, 'matchers' | 'complain'>,
): Labels {
  const accepted = labels.map((label, index) => ({
    label,
    find: compileForms(label, tools, ['labels', index]),
  }))
  const refused = weak.map((label, index) => ({
    label,
    find: compileForms(label, tools, ['weak', index]),
  }))
  const listed = labels.map(({ lang }) => lang && mainLanguage(lang))
  const suitable = (types: readonly string[], lang: string | undefined) =>
    labels.filter(
      (label) => fits(label, types) && (!label.lang || !lang || mainLanguage(label.lang) === lang),
    )
  return {
    languages: listed.every((lang) => lang !== undefined) ? new Set(listed) : undefined,
    find(read, types) {
      const no = refused.flatMap(({ label, find }) =>
        find(read).map((said): Candidate => ({ ...said, label, isAccepted: false })),
      )
      const yes = accepted.flatMap(({ label, find }) =>
        find(read).map((said): Candidate => ({
          ...said,
          label,
          isAccepted: fits(label, types) && !said.isDisguised,
        })),
      )
      return withoutInner([...yes.filter((each) => !isOverruled(each, no)), ...no])
    },
    ways: (types, lang) => unique(suitable(types, lang).flatMap(({ write }) => write ?? [])),
    tags: (types, lang) =>
      unique(suitable(types, lang).flatMap(({ tags = [] }) => tags.filter(isPlain).slice(0, 1))),
  }
}

/** `pt` of `pt-BR`. */
export function mainLanguage(lang: string): string {
  return lang.trim().toLowerCase().split(/[-_]/u)[0] ?? ''
}

function fits({ for: only }: WrittenLabel, types: readonly string[]): boolean {
  return !only || types.length === 0 || types.some((type) => only.includes(type))
}

/** A tag that is only like one that is accepted gives way to one that is refused by its name. */
function isOverruled(said: Candidate, refused: readonly Candidate[]): boolean {
  return (
    said.isLoose &&
    refused.some(({ start, end, isLoose }) => start === said.start && end === said.end && !isLoose)
  )
}

/** Of candidates within others only the longest: `ad` is no word of its own in `not an ad`. Of equal ones, one that is accepted. */
function withoutInner(candidates: readonly Candidate[]): readonly Candidate[] {
  const sorted = candidates.toSorted(
    (a, b) => a.start - b.start || b.end - a.end || Number(b.isAccepted) - Number(a.isAccepted),
  )
  const kept: Candidate[] = []
  for (const each of sorted) {
    const last = kept.at(-1)
    if (!last || each.end > last.end) kept.push(each)
  }
  return kept
}

function isPlain(tag: string): boolean {
  return !/[*{]/u.test(tag)
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)]
}
