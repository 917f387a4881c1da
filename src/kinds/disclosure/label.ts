import type { Channel } from '../../core/channel.js'
import type { Answer, Subject } from '../../core/check.js'
import type { Extras, Found } from '../../core/finding.js'
import type { Tools } from '../../core/kind.js'
import type { Node } from '../../core/node.js'
import { asking, endorses, isForMarket } from './applies.js'
import { connectionOf } from './connection.js'
import { mainLanguage, type Candidate, type Labels } from './labels.js'
import { channelsOf, placeOf, readOf, type Judge, type Make } from './look.js'
import type { Told } from './messages.js'
import type { DisclosureOptions } from './options.js'
import { placing, type Fault } from './placement.js'
import type { Read } from './saying.js'
import { beginnings, instead } from './ways.js'

/** What a draft has to tell, and how. */
interface Case {
  readonly subject: Subject
  readonly told: Told
  readonly lang: string | undefined
  readonly channels: readonly Channel[]
  /** Of all that is found. */
  readonly extras: Extras
  readonly found: Make
}

/** Judges whether readers are told of a connection: in words that say it, where they can't miss them, in their language. */
export function judgeLabel(labels: Labels, options: DisclosureOptions, tools: Tools): Judge {
  const { market, fact = 'relationship', values, subjects } = options
  return (subject, found) => {
    const { facts } = subject.draft
    const connection = connectionOf(facts, fact)
    const types = asking(connection, values)
    if (types.length === 0 && !values?.includes('any')) return []
    if (subjects && !facts.strings('relationship.subject').some((one) => subjects.includes(one)))
      return []
    const isMeant = isForMarket(subject, options, tools)
    if (typeof isMeant !== 'boolean') return [isMeant]
    const isSet = isSaid(facts.get(options.native ?? 'labels.paidPartnership'))
    if (!isMeant || (isSet && options.nativeClears)) return []
    const read = readOf(subject, tools, connection.brands)
    if (options.eachPart !== 'all' && !endorses(subject, read, tools)) return []
    const said = facts.string('lang')
    const lang = said === undefined ? undefined : mainLanguage(said)
    const made: Case = {
      subject,
      told: { types, fact, market, ways: labels.ways(types, lang) },
      lang,
      channels: channelsOf(subject, tools),
      extras: isSet ? { severity: 'warning' } : {},
      found,
    }
    return judgeCase(made, labels, read, options)
  }
}

/** Whether a fact is there, and not to say no. */
function isSaid(node: Node | undefined): boolean {
  return node !== undefined && !(node.type === 'scalar' && (node.value === false || !node.value))
}

function judgeCase(
  made: Case,
  labels: Labels,
  read: Read,
  { lines = 3, place = 'seen' }: DisclosureOptions,
): readonly Answer[] {
  const { subject, told, lang, channels, found, extras } = made
  const candidates = labels.find(read, told.types)
  const disguised = candidates
    .filter(({ isDisguised }) => isDisguised)
    .map((each) => lookAlike(each, made))
  const accepted = candidates.filter(({ isAccepted }) => isAccepted)
  if (accepted.length === 0) {
    const weak = candidates.find(({ isDisguised }) => !isDisguised)
    if (weak) return [...disguised, ambiguous(weak, labels, made)]
    if (disguised.length > 0) return disguised
    if (lang !== undefined && labels.languages && !labels.languages.has(lang))
      return [found('unlisted-language', { lang, told }, undefined, { severity: 'warning' })]
    const suggestions = beginnings(subject, told.ways, channels)
    return [
      found('missing', { told }, undefined, {
        ...extras,
        ...(suggestions.length > 0 && { suggestions }),
      }),
    ]
  }
  const places = { lines, place }
  const faults = channels.flatMap((channel) => {
    const faultOf = placing(subject, channel, places)
    const all = accepted.map((candidate) => ({ candidate, fault: faultOf(candidate), channel }))
    const [first] = all
    return first?.fault && all.every(({ fault }) => fault) ? [leastOf(all) ?? first] : []
  })
  return [...disguised, ...byCandidate(faults, made)]
}

interface Misplaced {
  readonly candidate: Candidate
  readonly fault: Fault | undefined
  readonly channel: Channel
}

/** From the gravest to the lightest. */
const gravity: readonly (Fault | undefined)[] = ['below-fold', 'buried', 'language', 'late']

/** Of several announcements none of which will do, the one that comes nearest to it. */
function leastOf(all: readonly Misplaced[]): Misplaced | undefined {
  return all.toSorted((a, b) => gravity.indexOf(b.fault) - gravity.indexOf(a.fault))[0]
}

/** One finding for what is wrong in the same way on several channels. */
function byCandidate(faults: readonly Misplaced[], made: Case): readonly Found[] {
  const groups = new Map<string, readonly Misplaced[]>()
  for (const each of faults) {
    const key = `${each.fault} ${each.candidate.start}`
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first?.fault
      ? [
          misplaced(
            first,
            group.map(({ channel }) => channel.name),
            made,
          ),
        ]
      : []
  })
}

function misplaced(
  { candidate, fault }: Misplaced,
  names: readonly string[],
  { subject, told, lang, channels, extras, found }: Case,
): Found {
  const { text } = subject.views.published
  const label = text.slice(candidate.start, candidate.end)
  const at = placeOf(subject, candidate)
  const suggestions = beginnings(subject, told.ways, channels)
  const on: Extras = {
    ...extras,
    ...(suggestions.length > 0 && { suggestions }),
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
      return found('language', { label, lang: lang ?? '', told }, at, on)
    default:
      return found('late', { label, told }, at, { ...on, severity: 'warning' })
  }
}

function lookAlike(candidate: Candidate, { subject, extras, found }: Case): Found {
  const view = subject.views.published
  const { start, end, plain } = candidate
  const label = view.text.slice(start, end)
  const encoded = view.encode(plain, start, end)
  const fix = encoded === undefined ? undefined : { ...view.span(start, end), text: encoded }
  return found('look-alike', { label, plain }, placeOf(subject, candidate), {
    ...extras,
    ...(fix && { fix }),
  })
}

/** A tag that is not understood is replaced by one that is, if that stands where readers see it; else a person moves it. */
function ambiguous(weak: Candidate, labels: Labels, made: Case): Found {
  const { subject, told, lang, channels, extras, found } = made
  const { text } = subject.views.published
  const label = text.slice(weak.start, weak.end)
  const [tag] = weak.isTag ? labels.tags(told.types, lang) : []
  const isWellPlaced = channels.every((channel) => {
    const places = { lines: 3, place: 'first-sentence' as const }
    return placing(subject, channel, places)({ ...weak, label: {} }) === undefined
  })
  const fix = tag !== undefined && isWellPlaced ? instead(subject, tag, weak, channels) : undefined
  const suggestions = fix ? [] : beginnings(subject, told.ways, channels)
  return found('ambiguous-label', { label, told }, placeOf(subject, weak), {
    ...extras,
    ...(fix && { fix }),
    ...(suggestions.length > 0 && { suggestions }),
  })
}
