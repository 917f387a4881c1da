import type { Facts } from '../core/draft.js'
import type { Tools } from '../core/kind.js'
import { compileForms, type Read, type Said } from './forms.js'
import { isApart } from './set-off.js'
import type { WrittenForms, WrittenLabel } from './written.js'

/** Words of a draft that say a connection, or are meant to. */
export interface Candidate extends Said {
  /** Main language of the words; absent: understood in all of them. */
  readonly lang?: string
  /** Whether they say it, wherever they stand. A look-alike does not. */
  readonly isAccepted: boolean
  /** Whether they would, written in plain letters. */
  readonly isMeant: boolean
}

/** The announcements of a market. */
export interface Labels {
  /** Main languages that labels are listed for. `undefined` if some are understood in all. */
  readonly languages: ReadonlySet<string> | undefined
  /** The language of the market: that of the first label. */
  readonly language: string | undefined
  /** All that is meant to say one of some connections, in text order. */
  find(read: Read, types: readonly string[]): readonly Candidate[]
  /** The labels that say one of some connections in a language, those made for it first. */
  suitable(types: readonly string[], lang: string | undefined): readonly WrittenLabel[]
}

/**
 * Compiles the labels of a rule, which has them under `labels` and under `weak`.
 *
 * @param weak words that are often meant to say it and do not
 */
export function compileLabels(
  labels: readonly WrittenLabel[],
  weak: readonly WrittenForms[],
  tools: Pick<Tools, 'matchers' | 'complain'>,
): Labels {
  const accepted = labels.map((label, index) => ({
    label,
    lang: label.lang === undefined ? undefined : mainLanguage(label.lang),
    find: compileForms(label, tools, ['labels', index]),
  }))
  const refused = weak.map((forms, index) => compileForms(forms, tools, ['weak', index]))
  const listed = accepted.map(({ lang }) => lang)
  return {
    languages: listed.every((lang) => lang !== undefined) ? new Set(listed) : undefined,
    language: listed[0],
    find(read, types) {
      const yes = accepted.flatMap(({ label, lang, find }) => {
        const isFit = fits(label, types)
        return find(read).flatMap((said): readonly Candidate[] => {
          // Of another connection a tag is meant for this one; a phrase is just a sentence.
          if (!isFit && said.form === 'phrase') return []
          const isAccepted = isFit && !said.isDisguised
          return [{ ...said, ...(lang !== undefined && { lang }), isAccepted, isMeant: isFit }]
        })
      })
      const { text } = read.view
      const no = refused.flatMap((find) =>
        find(read)
          // A tag that is a word of a sentence is not meant to say it: `My #partner and I`.
          .filter(({ form, start, end }) => form !== 'tag' || isApart(text, start, end))
          .map((said): Candidate => ({ ...said, isAccepted: false, isMeant: false })),
      )
      // A tag that is only like one that is accepted gives way to one that is refused by its name.
      const byName = new Map(
        no.filter(({ isLoose }) => !isLoose).map((each) => [each.start, each.end]),
      )
      const kept = yes.filter(({ isLoose, start, end }) => !isLoose || byName.get(start) !== end)
      return withoutInner([...kept, ...no])
    },
    suitable(types, lang) {
      const wanted = lang ?? listed[0]
      const inLanguage = accepted
        .filter((each) => !each.lang || !wanted || each.lang === wanted)
        .map(({ label }) => label)
      const made = inLanguage.filter((label) => label.for && fits(label, types))
      const general = inLanguage.filter((label) => !label.for)
      return made.some(({ write }) => write) ? made : [...made, ...general]
    },
  }
}

/** `pt` of `pt-BR`. */
export function mainLanguage(lang: string): string {
  return lang.trim().toLowerCase().split(/[-_]/u)[0] ?? ''
}

/** Codes of no language: undetermined, several, none. */
const noLanguage: ReadonlySet<string> = new Set(['', 'und', 'mul', 'zxx', 'mis'])

/** The main language of a draft; `undefined` if it does not say. */
export function languageOf(facts: Facts): string | undefined {
  const lang = mainLanguage(facts.string('lang') ?? '')
  return noLanguage.has(lang) ? undefined : lang
}

function fits({ for: only }: WrittenLabel, types: readonly string[]): boolean {
  if (!only || types.length === 0) return true
  return only.some((type) => types.includes(type.toLowerCase()))
}

/** Of candidates within others only the longest. Of equal ones, one that is accepted, else one that is meant. */
function withoutInner(candidates: readonly Candidate[]): readonly Candidate[] {
  const worth = ({ isAccepted, isMeant }: Candidate) => Number(isAccepted) * 2 + Number(isMeant)
  const sorted = candidates.toSorted(
    (a, b) => a.start - b.start || b.end - a.end || worth(b) - worth(a),
  )
  const kept: Candidate[] = []
  for (const each of sorted) {
    const last = kept.at(-1)
    if (!last || each.end > last.end) kept.push(each)
  }
  return kept
}
