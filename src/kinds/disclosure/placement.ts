import { foldAt } from '../../channels/fold.js'
import { hashtagsOn, linksOn, mentionsOn } from '../../channels/tags.js'
import type { Channel } from '../../core/channel.js'
import type { Subject } from '../../core/check.js'
import type { TextView } from '../../core/views.js'
import type { Range } from '../../text/range.js'
import { mainLanguage, type Candidate } from './labels.js'

/** What is wrong with the place of an announcement, the gravest first. */
export type Fault = 'below-fold' | 'buried' | 'late' | 'language'

/** Where an announcement has to stand. */
export interface Places {
  /** The last line it may be on, counted from 1. */
  readonly lines: number
  readonly place: 'first-sentence' | 'seen' | 'anywhere'
}

/** How many tags, links and mentions in a row readers skip. */
const longRun = 3

/**
 * Says what is wrong with the place of announcements on one channel.
 *
 *     Love it! #acme #ad #spring      buried: one of three in a row, and not what the post begins with
 *     …¶…¶…¶#ad                       below the fold: on the fourth line
 *
 * @returns `undefined` for one that readers can't miss
 */
export function placing(
  subject: Subject,
  channel: Channel,
  { lines, place }: Places,
): (candidate: Candidate) => Fault | undefined {
  const view = subject.views.published
  const { text } = view
  const fold = foldAt(text, channel) ?? Infinity
  const lang = subject.draft.facts.string('lang')
  let runs: readonly Range[] | undefined
  let opening: number | undefined
  return ({ start, end, isTag, label }) => {
    const isSeen = start < fold && countLines(text, start) <= lines
    if (place !== 'anywhere' && !isSeen) return 'below-fold'
    if (place !== 'anywhere' && isTag && /\S/u.test(text.slice(0, start))) {
      runs ??= longRuns(view, channel)
      if (runs.some((run) => start >= run.start && end <= run.end)) return 'buried'
    }
    if (place === 'first-sentence' && start > 0) {
      opening ??= endOfFirstSentence(subject)
      if (start >= opening) return 'late'
    }
    const isForeign = label.lang !== undefined && lang !== undefined
    if (isForeign && mainLanguage(label.lang) !== mainLanguage(lang)) return 'language'
    return undefined
  }
}

/** On which line an offset is, counted from 1. */
function countLines(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|[\r\n]/u).length
}

/** Anything of a sentence. */
const word = /[\p{L}\p{N}]/u

/** Stretches of three or more tags, links and mentions with nothing but signs in between. */
function longRuns(view: TextView, channel: Channel): readonly Range[] {
  const found = [hashtagsOn, linksOn, mentionsOn]
    .flatMap((find) => find(view, channel).map(({ range }) => range))
    // Addresses that a channel makes no links of look like those that it does.
    .concat(view.opaque)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const runs: { start: number; end: number; count: number }[] = []
  for (const { start, end } of found) {
    const last = runs.at(-1)
    if (last && start < last.end) continue
    if (last && !word.test(view.text.slice(last.end, start))) {
      last.end = end
      last.count++
    } else runs.push({ start, end, count: 1 })
  }
  return runs.filter(({ count }) => count >= longRun)
}

/** Where the first sentence ends, or the first line, whichever is earlier; in the text of the published view. */
function endOfFirstSentence({ views }: Subject): number {
  const { text } = views.published
  const begin = /\S/u.exec(text)?.index ?? 0
  const line = text.slice(begin).search(/[\r\n]/u)
  const lineEnd = line === -1 ? text.length : begin + line
  const stop = sentenceEnd.exec(text.slice(begin, lineEnd))
  return stop ? begin + stop.index + stop[0].length : lineEnd
}

/** A full stop behind a word of some length, so that it is no abbreviation and no number of a list. */
const sentenceEnd = /(?:[\p{L}\p{M}]{4}[.…]|[!?。！？])(?=\s)/u
