import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createLinter, loadPolicy, type Linter } from '../../src/index.js'
import { diskResolve } from '../../src/node/resolve.js'
import type { DraftObject } from '../../src/readers/object.js'

/** A desk with a built-in pack, and what its policy says besides. */
function desk(pack: string, policy: object = {}): Linter {
  const text = JSON.stringify({ copydesk: 1, extends: [`copydesk:${pack}`], ...policy })
  return createLinter(loadPolicy(text, { resolve: diskResolve('/', '/') }), {
    now: () => new Date('2026-01-02T12:00:00Z'),
  })
}

const sale = '20% off everything today'
const joke = 'Here’s a joke for a grey day'
const contest = 'Enter to win our lucky draw'
const chat = 'Good morning, everyone!'

type Decision = 'publish' | 'review' | 'hold' | 'block'
type Case = readonly [
  why: string,
  expected: Decision,
  publishAt: string,
  markets: readonly string[] | undefined,
  text: string,
  more?: object,
]

function decide(linter: Linter, [, , publishAt, markets, text, more]: Case): Decision {
  const draft = { text, publishAt, ...(markets && { markets }), ...more } as DraftObject
  const { verdict, problems } = linter.lint(draft)
  expect(problems).toEqual([])
  return verdict.decision
}

const observances = desk('observances')

describe('days of mourning and memory', () => {
  const cases: readonly Case[] = [
    // What each severity does.
    ['a sale on 11 September waits', 'hold', '2026-09-11T12:15[America/New_York]', ['US'], sale],
    ['small talk is shown', 'review', '2026-09-11T09:00[America/New_York]', ['US'], chat],
    [
      'a plain post may go',
      'publish',
      '2026-09-11T09:00[America/New_York]',
      ['US'],
      'A new bridge',
    ],
    ['KFC Germany', 'hold', '2026-11-09T13:00[Europe/Berlin]', ['DE'], 'Treat yourself to cheese'],
    ['the same in Austria', 'hold', '2026-11-09T13:00[Europe/Vienna]', ['AT'], sale],
    ['not in France', 'publish', '2026-11-09T13:00[Europe/Paris]', ['FR'], sale],
    [
      'Burger King',
      'review',
      '2027-03-08T08:00[Europe/London]',
      ['GB'],
      'Women belong in kitchens',
    ],
    ['two days later', 'publish', '2027-03-10T08:00[Europe/London]', ['GB'], 'Women in kitchens'],
    ['a sale of Memorial Day', 'review', '2027-05-31T12:00[America/New_York]', ['US'], sale],
    ['a joke of Memorial Day', 'hold', '2027-05-31T12:00[America/New_York]', ['US'], joke],
    ['a joke on 27 January, anywhere', 'hold', '2027-01-27T12:00[Asia/Tokyo]', ['JP'], joke],
    ['a sale there', 'publish', '2027-01-27T12:00[Asia/Tokyo]', ['JP'], sale],
    ['a sale in Britain', 'review', '2027-01-27T12:00[Europe/London]', ['GB'], sale],
    ['a sale in Poland', 'hold', '2027-01-27T12:00[Europe/Warsaw]', ['PL'], sale],
    ['liberation after mourning', 'publish', '2027-05-05T12:00[Europe/Amsterdam]', ['NL'], contest],
    ['the feast of the dead', 'publish', '2026-11-02T12:00[America/Mexico_City]', ['MX'], sale],
    ['the day of the dead', 'review', '2026-11-02T12:00[America/Sao_Paulo]', ['BR'], sale],

    // Who may always speak.
    ['a tribute', 'publish', '2026-11-08T11:00[Europe/London]', ['GB'], 'We will remember them.'],
    [
      'closed',
      'publish',
      '2027-04-25T06:00[Australia/Sydney]',
      ['AU'],
      'Our shops are closed today.',
    ],
    ['a recall', 'publish', '2026-09-11T12:00Z', ['US'], 'Product recall. Stop using the kettle.'],
    [
      'a tribute with a sale is a sale',
      'hold',
      '2026-11-08T11:00[Europe/London]',
      ['GB'],
      'Our thoughts are with the fallen. 20% off today.',
    ],
    [
      'a tribute with the mascot is the mascot',
      'hold',
      '2026-12-07T08:00[America/New_York]',
      ['US'],
      'Pause with us to remember',
      { media: [{ path: 'o.png', alt: 'Our mascot with a flag', tags: ['mascot'] }] },
    ],

    // Whose clock.
    [
      'the eve, where UTC has the day',
      'publish',
      '2026-12-06T21:00[America/New_York]',
      ['US'],
      joke,
    ],
    ['midnight in New York', 'hold', '2026-12-07T00:00[America/New_York]', ['US'], joke],
    ['over there, not in Hawaii', 'publish', '2026-12-08T00:00[America/New_York]', ['US-NY'], joke],
    ['the same instant in Hawaii', 'hold', '2026-12-08T05:00Z', ['US-HI'], joke],
    ['and so in the country', 'hold', '2026-12-08T05:00Z', ['US'], joke],
    ['until Hawaii has it behind it', 'publish', '2026-12-08T10:00Z', ['US'], joke],
    ['first light in Auckland', 'hold', '2027-04-25T00:00[Pacific/Auckland]', ['NZ'], sale],
    ['which is the eve in Sydney', 'publish', '2027-04-24T12:00Z', ['AU'], sale],
    ['midnight in Sydney', 'hold', '2027-04-24T14:00Z', ['AU'], sale],
    ['which is the eve in Perth', 'publish', '2027-04-24T14:00Z', ['AU-WA'], sale],
    ['Japan is a day ahead', 'hold', '2027-08-05T15:00Z', ['JP'], joke],
    ['and done a day ahead', 'publish', '2027-08-06T15:00Z', ['JP'], joke],
    ['two markets, one has the day', 'hold', '2026-09-11T12:00Z', ['DE', 'US'], sale],
    // Where the day is kept it is the eve, and where the day has come nobody keeps it.
    ['two markets', 'publish', '2026-12-06T21:00[America/New_York]', ['US', 'JP'], joke],
    ['and the day itself', 'hold', '2026-12-07T00:00[America/New_York]', ['US', 'JP'], joke],
    ['who does not say may be there', 'hold', '2026-09-11T12:00Z', undefined, sale],
    ['a country by its other name', 'hold', '2026-11-08T12:00Z', ['UK'], sale],
    ['the Union has its members', 'hold', '2026-11-09T12:00Z', ['EU'], sale],
    ['and not others', 'publish', '2026-09-11T12:00Z', ['EU'], sale],
    ['the world has everybody', 'hold', '2026-09-11T12:00Z', ['WORLD'], sale],
    ['a part of a country', 'hold', '2026-11-09T12:00Z', ['DE-BY'], sale],

    // Days that begin on the evening before.
    ['before the evening', 'publish', '2027-05-03T18:59[Asia/Jerusalem]', ['IL'], sale],
    ['the evening before', 'hold', '2027-05-03T19:00[Asia/Jerusalem]', ['IL'], sale],
    ['the day', 'hold', '2027-05-04T23:59[Asia/Jerusalem]', ['IL'], sale],
    ['the day after', 'publish', '2027-05-05T00:00[Asia/Jerusalem]', ['IL'], sale],
    ['memory ends', 'hold', '2027-05-11T19:59[Asia/Jerusalem]', ['IL'], sale],
    ['where independence begins', 'publish', '2027-05-11T20:00[Asia/Jerusalem]', ['IL'], sale],

    // Leap years.
    ['29 February is nobody’s day', 'publish', '2028-02-29T12:00[Europe/London]', ['GB'], joke],
    ['the days after it are where they are', 'review', '2028-03-11T12:00Z', ['ES'], sale],
    ['and no day later', 'publish', '2028-03-12T12:00Z', ['ES'], sale],
  ]
  for (const item of cases) {
    const [why, expected, publishAt, markets = ['any']] = item
    test(`${why}: ${publishAt} ${markets.join()} ${expected}`, () =>
      expect(decide(observances, item)).toBe(expected))
  }

  test('a hold ends with the day, on the last of the clocks', () => {
    const until = (markets: readonly string[]) => {
      const draft = { text: joke, publishAt: '2026-12-07T12:00Z', markets } as DraftObject
      const { verdict } = observances.lint(draft)
      return verdict.decision === 'hold' ? verdict.until : verdict.decision
    }
    expect(until(['US-NY'])).toBe('2026-12-08T05:00:00.000Z')
    expect(until(['US'])).toBe('2026-12-08T10:00:00.000Z')
  })

  test('one day, two severities: the joke waits and the sale is shown', () => {
    const text = `${joke}. ${sale}`
    const draft = { text, publishAt: '2026-11-11T12:00[Europe/Paris]', markets: ['FR'] }
    const { findings } = observances.lint(draft as DraftObject)
    expect(findings.map(({ severity }) => severity).sort()).toEqual(['error', 'warning'])
  })
})

interface Day {
  readonly id: string
  readonly title: string
  readonly markets?: readonly string[]
  readonly topics: readonly string[]
  readonly source: string
  readonly [key: string]: unknown
}
interface Pack {
  readonly data: Readonly<Record<string, readonly Day[] & Readonly<Record<string, string[]>>>>
  readonly rules: readonly { readonly id: string; readonly windows: readonly string[] }[]
}
const pack = parse(
  readFileSync(new URL('../../rules/observances.yaml', import.meta.url), 'utf8'),
) as Pack
const lists = Object.entries(pack.data).filter(([name]) => name !== 'observance-dates')
const days = lists.flatMap(([, list]) => [...list]).filter(({ id }) => id !== undefined)

describe('the list of days', () => {
  test('every list is used', () =>
    expect(pack.rules[0]?.windows.toSorted()).toEqual(lists.map(([name]) => `$${name}`).toSorted()))

  test('every day says where it is from: checked on a day, or named', () => {
    const silent = days.filter(
      ({ source }) => !/checked \d{4}-\d{2}-\d{2}|[Nn]amed|^As the days? /u.test(source),
    )
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  test('every day of a country says whose it is', () => {
    const all = days.filter(({ id, markets }) => !id.startsWith('un-') && !markets)
    expect(all.map(({ id }) => id)).toEqual([])
  })

  test('what passes on such days is in no list', () => {
    const held = new Set(days.flatMap(({ topics }) => topics))
    for (const topic of ['tribute', 'service-notice', 'safety']) expect(held).not.toContain(topic)
  })

  test('a second entry of a day is on that day', () => {
    const when = ({ yearly, rrule, from, until, before }: Day) => ({
      yearly,
      rrule,
      from,
      until,
      before,
    })
    for (const day of days) {
      const base = days.find(({ id }) => day.id.replace(/-(?:talk|trade|sales)$/u, '') === id)
      if (base) expect(when(day), day.id).toEqual(when(base))
    }
  })
})

const dayLength = 86_400_000
const years = [2026, 2027, 2028, 2029, 2030]
const allDays = Array.from(
  { length: (Date.UTC(2031, 0, 1) - Date.UTC(2026, 0, 1)) / dayLength },
  (_, index) => new Date(Date.UTC(2026, 0, 1) + index * dayLength),
)
const iso = (date: Date) => date.toISOString().slice(0, 10)
const shifted = (date: Date, by: number) => new Date(date.getTime() + by * dayLength)
const isWeekday = (date: Date, ...weekdays: number[]) => weekdays.includes(date.getUTCDay())

/** Easter Sunday of the Western churches. @see Jean Meeus, Astronomical Algorithms, chapter 8 */
function easter(year: number): Date {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return new Date(Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1))
}

/** The days of a calendar of ICU on a day of one of its months. */
function daysOf(calendar: string, wanted: string): readonly Date[] {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
  })
  return allDays.filter((date) => format.format(date) === wanted)
}

/** The nth such weekday of a month in each year; from the end for a negative n. */
const nth = (month: number, weekday: number, n: number) =>
  years.map((year) => {
    const found = allDays.filter(
      (date) =>
        date.getUTCFullYear() === year &&
        date.getUTCMonth() === month - 1 &&
        isWeekday(date, weekday),
    )
    return found.at(n > 0 ? n - 1 : n) as Date
  })

/** The fourth Sunday before Christmas Day. */
const advents = years.map((year) => {
  const christmas = new Date(Date.UTC(year, 11, 25))
  return shifted(christmas, -21 - (christmas.getUTCDay() || 7))
})

const nearest = (month: number, day: number) =>
  years.map((year) => {
    const date = new Date(Date.UTC(year, month - 1, day))
    const away = date.getUTCDay()
    return shifted(date, away <= 3 ? -away : 7 - away)
  })

/** 4 Iyar, the day before Independence Day. @see Independence Day Law, 5709-1949, as amended in 2004 */
const yomHaZikaron = daysOf('hebrew', '5 Iyar').map((independence) => {
  if (isWeekday(independence, 5)) return shifted(independence, -2)
  if (isWeekday(independence, 6)) return shifted(independence, -3)
  return isWeekday(independence, 1) ? independence : shifted(independence, -1)
})

const goodFridays = years.map((year) => shifted(easter(year), -2))

const moveable: readonly [
  market: string,
  zone: string,
  title: string,
  expected: readonly Date[],
][] = [
  ['US', 'America/New_York', 'Birthday of Martin Luther King, Jr.', nth(1, 1, 3)],
  ['US', 'America/New_York', 'Memorial Day', nth(5, 1, -1)],
  ['GB', 'Europe/London', 'Good Friday', goodFridays],
  ['GB', 'Europe/London', 'Remembrance Sunday', nth(11, 0, 2)],
  ['IE', 'Europe/Dublin', 'National Day of Commemoration', nearest(7, 11)],
  ['DE', 'Europe/Berlin', 'Karfreitag', goodFridays],
  ['DE', 'Europe/Berlin', 'Volkstrauertag', advents.map((date) => shifted(date, -14))],
  ['DE', 'Europe/Berlin', 'Totensonntag', advents.map((date) => shifted(date, -7))],
  ['CH', 'Europe/Zurich', 'Federal Day of Thanksgiving, Repentance and Prayer', nth(9, 0, 3)],
  ['FR', 'Europe/Paris', 'Souvenir des victimes et des héros de la déportation', nth(4, 0, -1)],
  [
    'FR',
    'Europe/Paris',
    'Crimes racistes et antisémites de l’État français',
    years.map((year) => {
      const date = new Date(Date.UTC(year, 6, 16))
      return shifted(date, (7 - date.getUTCDay()) % 7)
    }),
  ],
  [
    'IL',
    'Asia/Jerusalem',
    'Yom HaShoah',
    daysOf('hebrew', '27 Nisan').map((date) =>
      shifted(date, isWeekday(date, 5) ? -1 : isWeekday(date, 0) ? 1 : 0),
    ),
  ],
  ['IL', 'Asia/Jerusalem', 'Yom HaZikaron', yomHaZikaron],
  [
    'IL',
    'Asia/Jerusalem',
    'Tisha B’Av',
    daysOf('hebrew', '9 Av').map((date) => shifted(date, isWeekday(date, 6) ? 1 : 0)),
  ],
  ['IL', 'Asia/Jerusalem', 'Yom Kippur', daysOf('hebrew', '10 Tishri')],
  [
    'IN',
    'Asia/Kolkata',
    'Ashura',
    daysOf('islamic-umalqura', 'Muharram 10').flatMap((date) =>
      [-1, 0, 1].map((by) => shifted(date, by)),
    ),
  ],
]

/** The days of 2026 to 2030 on which a market's noon is held, by the names of the windows. */
const heldDays = new Map<string, ReadonlyMap<string, readonly string[]>>()
function held(market: string, zone: string): ReadonlyMap<string, readonly string[]> {
  const known = heldDays.get(market)
  if (known) return known
  const found = new Map<string, string[]>()
  for (const date of allDays.map(iso)) {
    const draft = { text: 'Look', topics: ['mascot'], markets: [market] }
    const publishAt = `${date}T12:00[${zone}]`
    for (const { message } of observances.lint({ ...draft, publishAt } as DraftObject).findings) {
      const title = /^“(.+?)”/u.exec(message)?.[1] ?? message
      found.set(title, [...(found.get(title) ?? []), date])
    }
  }
  heldDays.set(market, found)
  return found
}

describe('days that move, against an independent computation', () => {
  for (const [market, zone, title, expected] of moveable) {
    test(`${title}, 2026 to 2030`, () => {
      expect(expected.length).toBeGreaterThanOrEqual(years.length)
      expect(held(market, zone).get(title)).toEqual(expected.map(iso))
    })
  }

  test('every day that moves is in the table', () => {
    const titles = days.filter(({ yearly }) => yearly === undefined).map(({ title }) => title)
    const known = [...moveable.map(([, , title]) => title), 'Hiroshima and Nagasaki']
    expect([...new Set(titles)].toSorted()).toEqual(known.toSorted())
  })

  test('the listed days are those of the calendars, and no others', () => {
    const dates = pack.data['observance-dates'] as unknown as Record<string, string[]>
    expect(dates['good-friday']).toEqual(goodFridays.map(iso))
    expect(dates['yom-hazikaron']).toEqual(yomHaZikaron.map(iso))
    for (const [name, list] of Object.entries(dates)) expect(list, name).toHaveLength(years.length)
  })

  test('no market is held for more than three weeks of a year', () => {
    for (const market of ['US', 'GB', 'DE', 'FR', 'IL', 'IN']) {
      const zone = moveable.find(([name]) => name === market)?.[1] ?? 'UTC'
      const dates = new Set([...held(market, zone).values()].flat())
      expect(dates.size / years.length, market).toBeLessThanOrEqual(21)
    }
  })
})

describe('a policy of its own about the days', () => {
  const september: Case = ['', 'hold', '2026-09-11T12:00Z', ['US'], sale]
  const november: Case = ['', 'hold', '2026-11-09T12:00Z', ['DE'], sale]

  test('a house adds a day', () => {
    const own = { id: 'founder', title: 'Our founder', yearly: '03-14', topics: ['promo'] }
    const linter = desk('observances', { data: { observances: [own] } })
    const draft: Case = ['', 'review', '2027-03-14T12:00Z', ['US'], sale]
    expect(decide(observances, draft)).toBe('publish')
    expect(decide(linter, draft)).toBe('review')
    expect(decide(linter, september)).toBe('hold')
  })

  test('the eve of SpaghettiOs, by a window that begins a day early', () => {
    const own = { id: 'eve', yearly: '12-07', before: 'P1D', severity: 'error', topics: ['mascot'] }
    const linter = desk('observances', { data: { observances: [{ ...own, markets: ['US'] }] } })
    const eve = ['', 'hold', '2026-12-06T21:00[America/New_York]', ['US'], 'Remember'] as const
    expect(decide(observances, [...eve, { topics: ['mascot'] }])).toBe('publish')
    expect(decide(linter, [...eve, { topics: ['mascot'] }])).toBe('hold')
  })

  test('a day that only some years have', () => {
    const own = { id: 'leap', yearly: '02-29', topics: ['promo'] }
    const linter = desk('observances', { data: { observances: [own] } })
    expect(decide(linter, ['', 'review', '2028-02-29T12:00Z', ['JP'], sale])).toBe('review')
    expect(decide(linter, ['', 'publish', '2027-03-01T12:00Z', ['JP'], sale])).toBe('publish')
    expect(decide(linter, ['', 'publish', '2027-02-28T12:00Z', ['JP'], sale])).toBe('publish')
  })

  test('a house takes a country out', () => {
    const amended = { id: 'observances/solemn-days', windows: ['!remove $observances-us'] }
    const linter = desk('observances', { rules: [amended] })
    expect(decide(linter, september)).toBe('publish')
    expect(decide(linter, november)).toBe('hold')
  })

  test('a house continues a list of dates', () => {
    const dates = { 'observance-dates': { 'good-friday': ['2031-04-11'] } }
    const linter = desk('observances', { data: dates })
    const draft: Case = ['', 'review', '2031-04-11T12:00[Europe/Berlin]', ['DE'], joke]
    const titles = (desk: Linter) =>
      desk
        .lint({ text: joke, publishAt: draft[2], markets: ['DE'] } as DraftObject)
        .findings.map(({ ruleId }) => ruleId)
    expect(titles(linter)).toEqual(['observances/covered', 'observances/solemn-days'])
    expect(titles(observances)).toEqual(['observances/covered'])
  })
})

describe('quiet hours', () => {
  const usual = desk('quiet-hours')
  const rulesOf = (linter: Linter, publishAt: string, text: string, more: object = {}) =>
    linter
      .lint({ text, publishAt, markets: ['GB'], ...more } as DraftObject)
      .findings.map(({ ruleId }) => ruleId.replace('quiet-hours/', ''))

  const cases: readonly [string, string, string, readonly string[], object?][] = [
    ['22:00 is night', '2026-11-02T22:00[Europe/London]', sale, ['night']],
    ['a minute before is not', '2026-11-02T21:59[Europe/London]', sale, []],
    ['nor is 7:00', '2026-11-03T07:00[Europe/London]', sale, []],
    ['a plain post may go at night', '2026-11-02T23:00[Europe/London]', 'A new bridge', []],
    [
      'an answer may go at night',
      '2026-11-02T23:00[Europe/London]',
      'Ask us anything about it!',
      [],
      { replyTo: { author: '@kim', text: 'Is there a timetable?' } },
    ],
    [
      'nobody answers at night',
      '2026-11-02T23:00[Europe/London]',
      'Ask us anything!',
      ['night', 'staffed'],
    ],
    ['nor on Sunday', '2026-11-08T12:00[Europe/London]', 'Ask us anything!', ['staffed']],
    ['a sale asks nobody', '2026-11-08T12:00[Europe/London]', sale, []],
    ['a clock goes back', '2026-10-25T06:59[Europe/London]', sale, ['night']],
    [
      'noon in London is night in Auckland',
      '2026-11-04T12:00Z',
      sale,
      ['night'],
      { markets: ['GB', 'NZ'] },
    ],
  ]
  for (const [why, publishAt, text, expected, more] of cases)
    test(why, () => expect(rulesOf(usual, publishAt, text, more)).toEqual(expected))

  test('a house says only what is different', () => {
    const linter = desk('quiet-hours', {
      data: {
        quietHours: { daily: { from: '21:00' }, topics: ['!remove chatter'] },
        staffedHours: { timezone: 'Europe/Paris', weekly: { days: ['sat'], to: '20:00' } },
      },
    })
    expect(rulesOf(linter, '2026-11-02T21:00[Europe/London]', sale)).toEqual(['night'])
    expect(rulesOf(linter, '2026-11-03T06:59[Europe/London]', sale)).toEqual(['night'])
    expect(rulesOf(linter, '2026-11-02T22:00[Europe/London]', chat)).toEqual([])
    // The desk is in Paris, wherever the readers are: nine there is eight in London.
    expect(rulesOf(linter, '2026-11-07T08:00[Europe/London]', 'Ask us anything!')).toEqual([])
    expect(rulesOf(linter, '2026-11-07T19:00[Europe/London]', 'Ask us anything!')).toEqual([
      'staffed',
    ])
  })
})

describe('the calendars of a house', () => {
  const dispute = {
    id: 'dispute',
    title: 'Labour dispute',
    from: '2026-10-29',
    until: null,
    topics: ['contest'],
    knownAt: '2026-10-28T18:00Z',
  }
  const linter = desk('context', { windows: [dispute] })
  const codes = (linter: Linter, draft: object) =>
    linter.lint({ publishAt: '2026-11-02T09:00Z', ...draft } as DraftObject)
  const found = (linter: Linter, draft: object) =>
    codes(linter, draft).findings.map(({ ruleId }) => ruleId)

  test('a contest waits, for nobody knows how long', () => {
    expect(codes(linter, { text: contest }).verdict).toMatchObject({
      decision: 'hold',
      until: null,
    })
  })

  test('a notice may go', () => {
    expect(found(linter, { text: 'The 9:15 is delayed by two hours.' })).toEqual([])
  })

  test('an old approval is looked at again, whatever the draft is about', () => {
    const by = (at: string) => ({ text: 'A new bridge', approval: { by: 'Lee', at } })
    expect(found(linter, by('2026-10-28T17:59Z'))).toEqual(['context/approval'])
    expect(found(linter, by('2026-10-28T18:00Z'))).toEqual([])
  })

  test('a house without a calendar is told so', () => {
    expect(found(desk('context'), { text: 'A new bridge' })).toEqual(['context/calendar'])
  })
})
