import { readTime } from '../../calendar/written-time.js'
import { utcOf } from '../../calendar/civil.js'
import { isZone } from '../../calendar/offsets.js'
import { instantOf } from '../../calendar/zones.js'
import type { Subject } from '../../core/check.js'
import type { Found } from '../../core/finding.js'
import type { Builder, Tools } from '../../core/kind.js'
import type { HeldCalendar } from './held-calendar.js'
import type { messages } from './messages.js'
import { openAt } from './open-windows.js'

/**
 * Finds approvals from before a window was known that is open when the draft goes out. Whoever approved it then did not know of it,
 * whatever the draft is about.
 */
export function judgeApproval(
  calendar: HeldCalendar,
  subject: Subject,
  tools: Tools,
  found: Builder<typeof messages>,
): readonly Found[] {
  const text = subject.draft.facts.string('approval.at')
  const node = subject.draft.facts.get('approval.at')
  const approved = text === undefined ? undefined : instantFrom(text, subject, tools)
  if (text === undefined || approved === undefined) return []
  const { at } = subject.planned()
  const open = openAt(calendar, subject, tools, at)
  const place = node && node.span.start < node.span.end ? node.span : undefined
  return [...open.keys()]
    .filter(({ knownAt = -Infinity }) => knownAt > approved)
    .map((window) =>
      found(
        'stale-approval',
        {
          window: window.title,
          approved: text,
          known: `${new Date(window.knownAt ?? 0).toISOString().slice(0, 16)}Z`,
        },
        place,
        { field: '/approval/at', ...(window.severity && { severity: window.severity }) },
      ),
    )
}

/** A time without a zone is that of the draft or of the policy; a day alone is its start, when nothing of the day was known yet. */
function instantFrom(text: string, { planned }: Subject, { timezone }: Tools): number | undefined {
  const written = readTime(text)
  if (!written) return undefined
  const civil = { ...written, hour: written.hour ?? 0, minute: written.minute ?? 0 }
  if (written.offsetMinutes !== undefined) return utcOf(civil) - written.offsetMinutes * 60_000
  const zone = written.zone ?? planned().zone ?? timezone ?? 'UTC'
  return instantOf(civil, isZone(zone) ? zone : 'UTC').at
}
