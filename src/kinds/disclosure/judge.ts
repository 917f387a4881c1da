import { languageOf, type Candidate, type Labels } from '../../connections/labels.js'
import { createNames } from '../../connections/names.js'
import { channelsOf, placeOf, readOf } from '../../connections/read.js'
import type { Channel } from '../../core/channel.js'
import type { Answer, Subject } from '../../core/check.js'
import type { Extras, Found } from '../../core/finding.js'
import type { Builder, Tools } from '../../core/kind.js'
import { askedOf } from './asked.js'
import { saysDetail } from './details.js'
import { endorses } from './endorses.js'
import type { messages, Told } from './messages.js'
import type { DisclosureOptions } from './options.js'
import { faults, placing, type Fault } from './placement.js'
import { beginnings, instead, waysOf, type Ways } from './ways.js'

type Make = Builder<typeof messages>

/** What a draft has to tell, and how. */
interface Case {
  readonly subject: Subject
  readonly options: DisclosureOptions
  readonly told: Told
  readonly ways: Ways
  readonly lang: string | undefined
  readonly channels: readonly Channel[]
  /** Whether labels are listed for the language of the draft. */
  readonly isListed: boolean
  /** Of all that is found. */
  readonly extras: Extras
  readonly found: Make
}

/** Judges whether readers are told: in words that say it, where they can't miss them, in their language, with all that belongs to it. */
export function judge(
  subject: Subject,
  labels: Labels,
  options: DisclosureOptions,
  tools: Tools,
  found: Make,
): readonly Answer[] {
  const asked = askedOf(subject, options, tools)
  if (!asked) return []
  if ('needs' in asked) return [asked]
  const { types, connection, isNative } = asked
  const read = readOf(subject, tools, createNames(connection.brands))
  if (options.eachPart !== 'all' && !endorses(subject, read, tools)) return []
  const lang = languageOf(subject.draft.facts)
  const ways = waysOf(labels, types, lang, subject)
  const told: Told = { types, tells: options.tells, market: options.market, ways: ways.shown }
  const made: Case = {
    subject,
    options,
    told,
    ways,
    lang,
    channels: channelsOf(subject, tools),
    isListed: lang === undefined || !labels.languages || labels.languages.has(lang),
    extras: isNative ? { atMost: 'warning' } : {},
    found,
  }
  const answers = options.labels ? judgeLabel(labels.find(read, types), labels, made) : []
  // Who does not tell at all is told of that.
  return answers.some((answer) => 'code' in answer && answer.code === 'missing')
    ? answers
    : [...answers, ...judgeDetails(made)]
}

function judgeDetails({ subject, options, told, extras, found }: Case): readonly Found[] {
  const { facts } = subject.draft
  const payer = facts.string('relationship.payer') ?? facts.string('relationship.brand')
  return (options.details ?? [])
    .filter((detail) => !saysDetail(subject, detail, payer))
    .map((detail) => found('missing-detail', { detail, payer, told }, undefined, extras))
}

function judgeLabel(
  candidates: readonly Candidate[],
  labels: Labels,
  made: Case,
): readonly Answer[] {
  const { subject, options, told, lang, channels, found, extras } = made
  const disguised = candidates
    .filter(({ isDisguised, isMeant }) => isDisguised && isMeant)
    .map((each) => lookAlike(each, made))
  const accepted = candidates.filter(({ isAccepted }) => isAccepted)
  if (accepted.length === 0) {
    const weak = candidates.find(({ isMeant, isDisguised }) => !isMeant || !isDisguised)
    if (weak) return [...disguised, ambiguous(weak, made)]
    if (disguised.length > 0) return disguised
    if (lang !== undefined && !made.isListed)
      return [found('unlisted-language', { lang, told }, undefined, { atMost: 'warning' })]
    return [found('missing', { told }, undefined, { ...extras, ...offered(made) })]
  }
  const misplaced = channels.flatMap((channel) => {
    const faultOf = placing(subject, channel, options)
    let least: Misplaced | undefined
    for (const candidate of accepted) {
      const fault = faultOf(candidate)
      if (!fault) return []
      // Of several none of which will do, the one that comes nearest to it.
      if (!least || faults.indexOf(fault) > faults.indexOf(least.fault))
        least = { candidate, fault, channel }
    }
    return least ? [least] : []
  })
  // Whether another language is that of the post, nobody knows who is not told.
  const isUnsure =
    lang === undefined &&
    labels.language !== undefined &&
    accepted.every((each) => each.lang !== undefined && each.lang !== labels.language)
  return [...disguised, ...byCandidate(misplaced, made), ...(isUnsure ? [{ needs: 'lang' }] : [])]
}

interface Misplaced {
  readonly candidate: Candidate
  readonly fault: Fault
  readonly channel: Channel
}

/** One finding for what is wrong in the same way on several channels. */
function byCandidate(misplaced: readonly Misplaced[], made: Case): readonly Found[] {
  const groups = new Map<string, readonly Misplaced[]>()
  for (const each of misplaced) {
    const key = `${each.fault} ${each.candidate.start}`
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    const names = group.map(({ channel }) => channel.name)
    return first ? [faulty(first.candidate, first.fault, names, made)] : []
  })
}

function faulty(candidate: Candidate, fault: Fault, names: readonly string[], made: Case): Found {
  const { subject, told, lang, channels, extras, found } = made
  const label = subject.views.prose.text.slice(candidate.start, candidate.end)
  const at = placeOf(subject, candidate)
  const on: Extras = {
    ...extras,
    ...offered(made),
    ...(names.length < channels.length && { channels: names }),
  }
  switch (fault) {
    case 'below-fold': {
      const channel = names.length === 1 && names[0] !== 'generic' ? names[0] : undefined
      return found('below-fold', { label, channel }, at, on)
    }
    case 'buried':
      return found('buried', { label }, at, on)
    case 'language':
      // In a language that nobody listed, no label at all is a warning, too.
      return found('language', { label, lang: lang ?? '', told }, at, {
        ...on,
        ...(made.isListed ? {} : { atMost: 'warning' }),
      })
    case 'late':
      return found('late', { label, told }, at, { ...on, atMost: 'warning' })
  }
}

function lookAlike(candidate: Candidate, { subject, extras, found }: Case): Found {
  const view = subject.views.prose
  const { start, end, plain } = candidate
  const label = view.text.slice(start, end)
  const encoded = view.encode(plain, start, end)
  const fix = encoded === undefined ? undefined : { ...view.span(start, end), text: encoded }
  return found('look-alike', { label, plain }, placeOf(subject, candidate), {
    ...extras,
    ...(fix && { fix }),
  })
}

/** A tag that is not understood is replaced by the one that is, if it stands where readers see it; else a person chooses. */
function ambiguous(weak: Candidate, made: Case): Found {
  const { subject, told, ways, channels, extras, found } = made
  const label = subject.views.prose.text.slice(weak.start, weak.end)
  const isWellPlaced = channels.every(
    (channel) => placing(subject, channel, made.options)(weak) === undefined,
  )
  const isCertain = weak.form === 'tag' && !weak.isLoose && isWellPlaced
  const [tag, ...others] = isCertain ? ways.tags : []
  const fix =
    tag !== undefined && others.length === 0 ? instead(subject, tag, weak, channels) : undefined
  return found('ambiguous-label', { label, told }, placeOf(subject, weak), {
    ...extras,
    ...(fix ? { fix } : offered(made)),
  })
}

function offered({ subject, ways, channels }: Case): Extras {
  const suggestions = beginnings(subject, ways, channels)
  return suggestions.length > 0 ? { suggestions } : {}
}
