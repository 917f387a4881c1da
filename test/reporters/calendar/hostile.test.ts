import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  calendarHtml,
  calendarSvg,
  calendarText,
  type CalendarPicture,
} from '../../../src/reporters/calendar/index.js'
import { hostileText } from '../hostile-text.js'
import { expectHarmless } from '../outputs.js'
import { crowd, desk, everything, pictures } from './shared-picture.js'
import { readMarkup, type Written } from './strict-markup.js'

const drawn = new Set('svg title desc style defs pattern g a rect path circle use text'.split(' '))
const paged = new Set([
  ...drawn,
  ...'html head meta body header main section h1 h2 p span b bdi div figure ul li'.split(' '),
  ...'fieldset legend label input table thead tbody tr th td details summary'.split(' '),
])

/** Expects elements that draw and say, lead nowhere else, and run nothing. */
function expectInert(elements: readonly Written[], known: ReadonlySet<string>): void {
  const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  for (const { name, attributes } of elements) {
    expect(known).toContain(name)
    for (const [key, value] of Object.entries(attributes)) {
      expect(key).not.toMatch(/^on/iu)
      if (key === 'href') {
        expect(value).toMatch(/^#/u)
        expect(ids).toContain(value.slice(1))
      }
      if (key === 'fill') expect(value).toMatch(/^url\(#\w+-hatch\)$/u)
      if (key === 'src' || key === 'style' || key === 'srcdoc') expect.fail(key)
    }
  }
}

function expectSound(picture: CalendarPicture): void {
  const svg = calendarSvg(picture)
  const html = calendarHtml(picture)
  expectHarmless(svg)
  expectHarmless(html)
  for (const color of [true, false])
    expectHarmless(calendarText(picture, { color, width: 100 }), color)
  expectInert(readMarkup(svg).elements, drawn)
  expectInert(readMarkup(html.replace('<!doctype html>', '')).elements, paged)
}

describe('what others write', () => {
  for (const [name, picture] of Object.entries(pictures))
    test(`${name} is well-formed and inert`, () => expectSound(picture))

  test('anything anywhere', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 8, maxLength: 8 }), (texts) => {
        const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = ''] = texts
        expectSound({
          ...desk,
          title: a,
          windows: desk.windows.map((window) => ({
            ...window,
            title: b,
            id: c,
            topics: [d, e],
            owner: f,
          })),
          drafts: desk.drafts.map((draft, index) => ({
            ...draft,
            id: index % 2 === 0 ? g : `${h}#${index}`,
            path: h,
            channels: [a, b],
            because: [c, f],
            excerpt: d,
          })),
        })
      }),
      { numRuns: 25 },
    )
  })

  test('is read again as it was written', () => {
    const { text } = readMarkup(calendarHtml(everything).replace('<!doctype html>', ''))
    expect(text).toContain('<script>alert(1)</script>')
    expect(text).toContain('</title></text></svg><img src=x onerror=alert(1)>')
  })
})

describe('a page', () => {
  const html = calendarHtml(everything)

  test('names no address, loads nothing and runs nothing', () => {
    expect(html).not.toMatch(/https?:|\/\/[a-z]|@import|<script|<link|<iframe/iu)
    expect(html).not.toMatch(/url\((?!#)/iu)
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    )
  })

  test('has a row for every draft, and marks that lead to them', () => {
    const { elements } = readMarkup(html.replace('<!doctype html>', ''))
    const rows = elements.filter(({ attributes }) => /^draft-\d+$/u.test(attributes['id'] ?? ''))
    expect(rows).toHaveLength(everything.drafts.length)
    const links = elements.filter(
      ({ name, attributes }) => name === 'a' && attributes['class'] !== 'skip',
    )
    expect(links.length).toBeGreaterThan(0)
  })
})

describe('however much there is', () => {
  const sizes = (picture: CalendarPicture): readonly number[] => [
    calendarText(picture, { color: true, width: 240 }).length,
    calendarSvg(picture).length,
    calendarHtml(picture).length,
  ]

  test('a crowd stays readable', () => {
    const [text = 0, svg = 0, html = 0] = sizes(crowd)
    expect(text).toBeLessThan(60_000)
    expect(svg).toBeLessThan(150_000)
    expect(html).toBeLessThan(600_000)
  })

  test('long names, many channels and ten years are cut', () => {
    const long = 'x'.repeat(100_000)
    const picture: CalendarPicture = {
      ...crowd,
      title: long,
      until: crowd.from + 3650 * 86_400_000,
      windows: crowd.windows.slice(0, 100).map((window, index) => ({
        ...window,
        title: long,
        topics: Array.from({ length: 50 }, () => long),
        owner: long,
        intervals: Array.from({ length: 10_000 }, (_, hour) => ({
          start: crowd.from + (hour + index / 100) * 3_600_000,
          end: crowd.from + (hour + 0.5 + index / 100) * 3_600_000,
        })),
      })),
      drafts: crowd.drafts.slice(0, 300).map((draft) => ({
        ...draft,
        path: `${long}/${draft.id}`,
        channels: Array.from({ length: 40 }, (_, index) => `channel-${index}`),
        because: Array.from({ length: 100 }, () => long),
        excerpt: long,
      })),
    }
    const [text = 0, svg = 0, html = 0] = sizes(picture)
    expect(text).toBeLessThan(100_000)
    expect(svg).toBeLessThan(300_000)
    expect(html).toBeLessThan(3_000_000)
  })
})
