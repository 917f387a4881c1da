import type { Decision } from '../../../src/core/run.js'
import type {
  CalendarPicture,
  Interval,
  PictureDraft,
  PictureWindow,
} from '../../../src/reporters/calendar/picture.js'

const HOUR = 3_600_000

/** An instant of autumn 2026 in Paris: summer time until 25 October, 03:00. */
export function paris(written: string): number {
  const utc = Date.parse(`${written.replace(' ', 'T')}:00Z`)
  return utc - (utc < Date.parse('2026-10-25T03:00:00Z') ? 2 : 1) * HOUR
}

function once(start: string, end?: string): readonly Interval[] {
  return [{ start: paris(start), end: end === undefined ? Infinity : paris(end) }]
}

/** From one clock time to another, on days of October that may go on past its end. */
function again(
  days: readonly number[],
  from: string,
  to: string,
  isOvernight = false,
): readonly Interval[] {
  const day = (of: number): string => new Date(Date.UTC(2026, 9, of)).toISOString().slice(0, 10)
  return days.map((of) => ({
    start: paris(`${day(of)} ${from}`),
    end: paris(`${day(isOvernight ? of + 1 : of)} ${to}`),
  }))
}

function window(
  id: string,
  title: string,
  severity: PictureWindow['severity'],
  intervals: readonly Interval[],
  more: Partial<PictureWindow> = {},
): PictureWindow {
  return { id, title, severity, topics: [], terms: 0, intervals, ...more }
}

function draft(
  path: string,
  at: string | number,
  decision: Decision,
  more: Partial<PictureDraft> = {},
): PictureDraft {
  return {
    id: path,
    path,
    channels: ['x'],
    at: typeof at === 'string' ? paris(at) : at,
    isPlanned: true,
    decision,
    because: [],
    excerpt: '',
    ...more,
  }
}

const days = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

const now = paris('2026-10-20 09:30')

const range = {
  now,
  from: paris('2026-10-19 00:00'),
  until: paris('2026-11-16 00:00'),
  zone: 'Europe/Paris',
}

/** A desk in an ordinary month. */
export const desk: CalendarPicture = {
  ...range,
  title: 'Acme social desk',
  windows: [
    window(
      'strike',
      'Strike at the Le Havre plant',
      'error',
      once('2026-10-21 06:00', '2026-10-28 18:00'),
      {
        topics: ['contest', 'promo'],
        terms: 12,
        owner: 'Labour relations',
      },
    ),
    window(
      'mourning',
      'National day of mourning',
      'error',
      once('2026-11-02 00:00', '2026-11-03 00:00'),
      {
        topics: ['humour', 'promo'],
        owner: 'Comms',
      },
    ),
    window('recall', 'Recall of the 2025 kettle', 'error', once('2026-11-05 12:00'), {
      topics: ['kettle'],
      terms: 4,
      owner: 'Legal',
    }),
    window(
      'elections',
      'Municipal elections',
      'warning',
      once('2026-10-30 00:00', '2026-11-09 00:00'),
      {
        topics: ['politics'],
        terms: 30,
      },
    ),
    window(
      'results',
      'Quiet period before results',
      'warning',
      once('2026-10-12 00:00', '2026-10-23 08:00'),
      {
        topics: ['finance'],
        owner: 'Investor relations',
      },
    ),
    window('fair', 'Trade fair in Lyon', 'info', once('2026-11-10 08:00', '2026-11-12 19:00')),
    window('quiet', 'Quiet hours', 'error', again(days(1, 60), '22:00', '07:00', true)),
    window(
      'lunch',
      'No replies at lunch',
      'info',
      again(
        days(1, 60).filter((day) => ![0, 6].includes(new Date(Date.UTC(2026, 9, day)).getUTCDay())),
        '12:30',
        '13:30',
      ),
    ),
  ],
  drafts: [
    draft('posts/doors-open.md', '2026-10-20 14:00', 'publish', {
      channels: ['x', 'linkedin'],
      excerpt: 'Doors open at nine. Come as you are.',
    }),
    draft('posts/win-a-kettle.md', '2026-10-22 09:00', 'hold', {
      channels: ['instagram', 'x'],
      until: paris('2026-10-28 18:00'),
      because: ['context/strike'],
      excerpt: 'Win a kettle! Tell us how you take your tea and',
    }),
    draft('posts/late-night.md', '2026-10-23 23:30', 'hold', {
      channels: ['x'],
      until: paris('2026-10-24 07:00'),
      because: ['context/quiet-hours'],
      excerpt: 'Still awake? So are our ovens.',
    }),
    draft('posts/quarter.md', '2026-10-22 18:00', 'review', {
      channels: ['linkedin'],
      because: ['context/results'],
      excerpt: 'A strong quarter is coming to an end',
    }),
    draft('posts/thanks.md', '2026-10-27 10:00', 'publish', {
      channels: ['linkedin', 'x'],
      excerpt: 'Thank you to everyone who wrote in',
    }),
    draft('posts/halloween.md', '2026-10-31 17:00', 'publish', {
      channels: ['instagram'],
      excerpt: 'Boo.',
    }),
    draft('posts/creator.md', '2026-10-29 12:00', 'block', {
      channels: ['instagram'],
      because: ['disclosure/paid', 'hashtags/registered'],
      excerpt: 'Loving my new kettle, thanks to',
    }),
    draft('posts/joke.md', '2026-11-02 11:00', 'hold', {
      channels: ['x'],
      until: paris('2026-11-03 07:00'),
      because: ['context/mourning'],
      excerpt: 'Why did the kettle cross the road?',
    }),
    draft('posts/kettle-sale.md', '2026-11-09 09:00', 'hold', {
      channels: ['x', 'instagram'],
      until: null,
      because: ['context/recall'],
      excerpt: 'The kettle is back, for less.',
    }),
    draft('posts/fair.md', '2026-11-10 08:30', 'publish', {
      channels: ['linkedin'],
      excerpt: 'Find us in hall 4.',
    }),
    draft('posts/fair-day-2.md', '2026-11-11 08:30', 'publish', {
      channels: ['linkedin'],
      excerpt: 'Second day, same hall.',
    }),
    draft('posts/teaser.md', '2026-11-13 15:00', 'review', {
      channels: ['instagram'],
      because: ['hashtags/few'],
      excerpt: 'Something is brewing',
    }),
    draft('replies/kim.md', now, 'publish', { isPlanned: false, excerpt: 'So sorry, Kim.' }),
    draft('replies/lee.md', now, 'hold', {
      isPlanned: false,
      until: paris('2026-10-28 18:00'),
      because: ['context/strike'],
      excerpt: 'You could win',
    }),
  ],
}

/** What others may write to break a terminal, a page or a drawing. */
export const hostile = [
  '<script>alert(1)</script>',
  '</title></text></svg><img src=x onerror=alert(1)>',
  '"><a href="javascript:alert(1)">',
  "'onload='alert(1)",
  ']]> --> <!-- &amp; &#x3c;',
  '\u001b[31mred\u001b[0m \u0007\u009b2J',
  '\u202Eesrever \u2066isolate \u200bzero\ufeff',
  '::error::stop\r\n::set-output name=x::1',
  '##[group]x ##vso[task.complete]',
  'lone \ud83d and \uffff \u0000 \u2028 end',
] as const

/** Every case at once. */
export const everything: CalendarPicture = {
  ...desk,
  title: 'Desk & <friends> 👩‍👩‍👧 مكتب',
  windows: [
    ...desk.windows,
    window(
      'overlap',
      'Overlaps the strike 🇫🇷',
      'warning',
      once('2026-10-26 00:00', '2026-10-27 12:00'),
    ),
    window(
      'night',
      'The night of the clock change',
      'error',
      once('2026-10-25 02:30', '2026-10-25 04:00'),
    ),
    window('before', 'Since long ago', 'info', once('2025-01-01 00:00', '2026-10-20 00:00')),
    window('beyond', 'Into the next year', 'warning', once('2026-11-14 00:00', '2027-02-01 00:00')),
    window('minute', 'One minute', 'error', once('2026-11-04 12:00', '2026-11-04 12:01')),
    window('over', 'Long over', 'error', once('2024-01-01 00:00', '2024-02-01 00:00')),
    window(
      'rtl',
      'يوم حداد وطني في البلاد',
      'error',
      once('2026-11-07 00:00', '2026-11-08 00:00'),
      {
        topics: ['عيد'],
        owner: 'שרה',
      },
    ),
    window(
      'wide',
      '全国哀悼日のお知らせとお願い、すべての投稿を控えてください',
      'warning',
      once('2026-11-11 00:00', '2026-11-14 00:00'),
    ),
    ...hostile.map((title, index) =>
      window(`hostile/${index}`, title, 'warning', once('2026-11-01 00:00', '2026-11-01 12:00'), {
        topics: [title],
        owner: title,
      }),
    ),
  ],
  drafts: [
    ...desk.drafts,
    ...hostile.map((text, index) =>
      draft(
        `queue/${text}.md`,
        `2026-11-0${(index % 9) + 1} 10:00`,
        index % 2 === 0 ? 'hold' : 'block',
        {
          id: text,
          channels: [text],
          because: [text],
          excerpt: text,
          ...(index % 2 === 0 && { until: paris('2026-11-12 09:00') }),
        },
      ),
    ),
    draft('posts/פוסט.md', '2026-11-05 10:00', 'review', {
      channels: ['x'],
      excerpt: 'שלום עולם, זה פוסט',
      because: ['tone/כללי'],
    }),
    draft('queue/plan.csv', '2026-10-25 00:30', 'publish', { id: 'queue/plan.csv#7' }),
    draft('queue/second.md', paris('2026-10-25 03:00') - HOUR / 2, 'hold', {
      until: paris('2026-10-25 04:00'),
      excerpt: 'At the second half past two',
    }),
    draft('posts/old.md', '2026-10-01 10:00', 'publish'),
    draft('posts/next-year.md', '2027-01-15 10:00', 'hold', { until: paris('2027-02-01 00:00') }),
    draft('posts/no-channel.md', '2026-11-15 23:59', 'hold', {
      channels: [],
      until: paris('2027-02-01 00:00'),
      because: ['context/beyond'],
    }),
  ],
}

export const nothing: CalendarPicture = { ...desk, windows: [], drafts: [] }

const decisionsInTurn: readonly Decision[] = [
  'publish',
  'publish',
  'hold',
  'publish',
  'review',
  'block',
  'publish',
]

/** 5,000 windows and 2,000 drafts. */
export const crowd: CalendarPicture = {
  ...range,
  title: 'A crowd',
  windows: Array.from({ length: 5000 }, (_, index) => {
    const start = range.from + ((index * 7919) % 660) * HOUR
    return window(
      `w/${String(index).padStart(4, '0')}`,
      `Window number ${index}`,
      (['info', 'warning', 'error'] as const)[index % 3] ?? 'info',
      [{ start, end: start + ((index % 50) + 4) * HOUR }],
    )
  }),
  drafts: Array.from({ length: 2000 }, (_, index) => {
    const decision = decisionsInTurn[index % 7] ?? 'publish'
    return draft(`queue/plan.csv`, range.from + ((index * 104_729) % 670) * HOUR, decision, {
      id: `queue/plan.csv#${index + 1}`,
      channels: [['x', 'linkedin', 'instagram', 'mastodon'][index % 4] ?? 'x'],
      ...(decision === 'hold' && { until: range.until - HOUR }),
      because: decision === 'publish' ? [] : ['house/rule'],
      excerpt: `Post number ${index + 1} of a long queue`,
    })
  }),
}

/** The pictures by name. */
export const pictures: Readonly<Record<string, CalendarPicture>> = {
  desk,
  everything,
  nothing,
  crowd,
  'no-windows': { ...desk, windows: [] },
  'no-drafts': { ...desk, drafts: [] },
  week: { ...desk, until: paris('2026-10-26 00:00') },
  year: { ...desk, until: paris('2027-10-19 00:00') },
  'crowded-year': { ...crowd, until: paris('2027-10-19 00:00') },
}
