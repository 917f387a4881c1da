import { readTime } from '../../calendar/written-time.js'
import { utcOf } from '../../calendar/civil.js'
import { isZone } from '../../calendar/offsets.js'
import { instantOf } from '../../calendar/zones.js'
import type { Answer, Subject } from '../../core/check.js'
import type { Builder, Tools } from '../../core/kind.js'
import type { Audience } from './audience.js'
import type { HeldCalendar } from './held-calendar.js'
import type { messages } from './messages.js'
import { openAt } from './open-windows.js'

/**
 * Finds approvals from before a window was known that is open when the draft goes out. Whoever approved it then did not know of it,
 * whatever the draft is about. Where somebody approved it and nobody says when, that is not evaluated; what was not approved is not judged.
 */
export function judgeApproval(
  dated: HeldCalendar,
  subject: Subject,
  audience: Audience,
  { timezone }: Pick<Tools, 'timezone'>,
  found: Builder<typeof messages>,
): readonly Answer[] {
  const { facts } = subject.draft
  if (!facts.get('approval')) return []
  const open = [...openAt(dated.of(facts.string('account')), subject, audience, () => true).keys()]
  if (open.length === 0) return []
  const text = facts.string('approval.at')
  const approved = text === undefined ? undefined : instantFrom(text, subject, timezone)
  if (text === undefined || approved === undefined) return [{ needs: 'approval.at' }]
  const node = facts.get('approval.at')
  const place = node && node.span.start < node.span.end ? node.span : undefined
  return open.flatMap(({ title, severity, known }) =>
    known && known.at > approved
      ? [
          found('stale-approval', { window: title, approved: text, known: known.said }, place, {
            field: '/approval/at',
            ...(severity && { severity }),
          }),
        ]
      : [],
  )
}

/** A time without a zone is that of the draft or of the policy; a day alone is its start, when nothing of the day was known yet. */
function instantFrom(
  text: string,
  { planned }: Subject,
  timezone: string | undefined,
): number | undefined {
  const written = readTime(text)
  if (!written) return undefined
  const civil = { ...written, hour: written.hour ?? 0, minute: written.minute ?? 0 }
  if (written.offsetMinutes !== undefined) return utcOf(civil) - written.offsetMinutes * 60_000
  const zone = written.zone ?? planned().zone ?? timezone ?? 'UTC'
  return instantOf(civil, isZone(zone) ? zone : 'UTC').at
}
