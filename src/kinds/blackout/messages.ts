import type { Wording } from '../../core/finding.js'

/** A window that objects, and how the draft came to be judged by it. */
export interface Held {
  readonly window: string
  /** Whether the draft says when it goes out. */
  readonly isSaid: boolean
  readonly owner: string | undefined
  /** The day by which somebody should have looked whether it still holds; absent: none has passed. */
  readonly overdue?: string
}

export const messages = {
  'held-topic': ({
    held,
    topic,
    words,
  }: {
    held: Held
    topic: string
    /** Absent: the draft declares the topic. */
    words: string | undefined
  }): Wording => ({
    message: `“${held.window}” holds posts about \`${topic}\`${words === undefined ? ', which this declares to be' : ` (\`${words}\`)`}${asOfNow(held)}`,
    remedy: `Publish it when the window has ended, or take out what makes it \`${topic}\`${ask(held)}`,
  }),

  'held-term': ({ held, term }: { held: Held; term: string }): Wording => ({
    message: `“${held.window}” holds the words \`${term}\`${asOfNow(held)}`,
    remedy: `Say it without them, or publish it when the window has ended${ask(held)}`,
  }),

  'held-all': ({ held, allow }: { held: Held; allow: readonly string[] }): Wording => ({
    message: `“${held.window}” holds every post${allow.length === 0 ? '' : ` but those about ${list(allow)}`}${asOfNow(held)}`,
    remedy: `Publish it when the window has ended${ask(held)}`,
  }),

  'stale-approval': ({
    window,
    approved,
    known,
  }: {
    window: string
    approved: string
    known: string
  }): Wording => ({
    message: `Approved at \`${approved}\`, before “${window}” was known (\`${known}\`)`,
    remedy: 'Have it looked at again by somebody who knows of it, and renew `approval.at`',
  }),

  'no-calendar': (_: Record<string, never>): Wording => ({
    message: 'There is no window in any calendar, so nobody has said what must wait',
    remedy:
      'Name a calendar under `calendars` in the policy; one window far away is enough for a quiet year',
  }),

  'stale-calendar': ({
    calendar,
    updated,
    maxAge,
  }: {
    calendar: string
    updated: string | undefined
    maxAge: string
  }): Wording => ({
    message:
      updated === undefined
        ? `Calendar “${calendar}” does not say when it was brought up to date, expected at most \`${maxAge}\` ago`
        : `Calendar “${calendar}” was brought up to date at \`${updated}\`, expected at most \`${maxAge}\` ago`,
    remedy: 'Fetch or check the calendar, then judge the queue again',
  }),

  'short-calendar': ({
    calendar,
    covers,
    day,
  }: {
    calendar: string
    covers: string
    day: string
  }): Wording => ({
    message: `Calendar “${calendar}” ends on \`${covers}\`, and this goes out on \`${day}\``,
    remedy: 'Continue the calendar, or publish earlier',
  }),
}

function asOfNow({ isSaid }: Held): string {
  return isSaid ? '' : '; without a publish time the draft counts as of now'
}

function ask({ owner, overdue }: Held): string {
  const whom = owner === undefined ? '' : `; ask ${owner}`
  if (overdue === undefined) return whom
  return `${whom === '' ? '; ask' : whom} whether it still holds, which was to be looked at by \`${overdue}\``
}

function list(values: readonly string[]): string {
  return values.map((value) => `\`${value}\``).join(', ')
}
