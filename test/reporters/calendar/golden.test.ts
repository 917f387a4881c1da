import { describe, expect, test } from 'vitest'
import { calendarHtml, calendarSvg, calendarText } from '../../../src/reporters/calendar/index.js'
import { columns } from '../../../src/reporters/width.js'
import { expectHarmless } from '../outputs.js'
import { pictures } from './shared-picture.js'

const texts: readonly [file: string, picture: string, width: number, color?: boolean][] = [
  ['desk', 'desk', 100],
  ['desk-60', 'desk', 60],
  ['desk-40', 'desk', 40],
  ['desk-200', 'desk', 200],
  ['desk-color', 'desk', 100, true],
  ['everything', 'everything', 100],
  ['everything-color', 'everything', 120, true],
  ['crowd', 'crowd', 100],
  ['crowd-140', 'crowd', 140],
  ['nothing', 'nothing', 100],
  ['week', 'week', 100],
  ['year', 'year', 100],
  ['crowded-year', 'crowded-year', 100],
]

function pictureOf(name: string) {
  const picture = pictures[name]
  if (!picture) throw new Error(`No picture ${name}`)
  return picture
}

describe('the shared pictures in a terminal', () => {
  for (const [file, name, width, color = false] of texts) {
    test(`${name}, ${width} columns${color ? ', in colour' : ''}`, async () => {
      const output = calendarText(pictureOf(name), { color, width })
      expectHarmless(output, color)
      await expect(output).toMatchFileSnapshot(`golden/${file}.txt`)
    })
  }

  test('no row of the drawing is wider than the terminal', () => {
    for (const picture of Object.values(pictures))
      for (const width of [40, 53, 80, 100, 137, 240]) {
        const rows = calendarText(picture, { color: false, width }).split('\nHeld')[0] ?? ''
        for (const row of rows.split('\n')) expect(columns(row)).toBeLessThanOrEqual(width)
      }
  })

  test('colour changes the looks, not the rows', () => {
    const plain = (color: boolean): string =>
      calendarText(pictureOf('everything'), { color, width: 100 }).replace(
        /\u001b\[\d+m|[\u2068\u2069]/gu,
        '',
      )
    expect(plain(true)).toBe(plain(false))
  })
})

describe('the shared pictures in a browser', () => {
  for (const name of ['desk', 'everything', 'nothing', 'year']) {
    test(`${name} as SVG`, async () => {
      await expect(calendarSvg(pictureOf(name))).toMatchFileSnapshot(`golden/${name}.svg`)
    })
  }

  for (const name of ['desk', 'everything', 'nothing']) {
    test(`${name} as a page`, async () => {
      await expect(calendarHtml(pictureOf(name))).toMatchFileSnapshot(`golden/${name}.html`)
    })
  }
})

test('the same bytes in every time zone and language of the machine', () => {
  const { TZ, LANG } = process.env
  const all = () =>
    Object.values(pictures).map((picture) => [
      calendarText(picture, { color: false }),
      calendarSvg(picture),
      calendarHtml(picture),
    ])
  const expected = all()
  try {
    for (const [zone, language] of [
      ['Pacific/Apia', 'tr_TR.UTF-8'],
      ['America/St_Johns', 'ar_EG.UTF-8'],
    ]) {
      process.env['TZ'] = zone
      process.env['LANG'] = language
      expect(all()).toEqual(expected)
    }
  } finally {
    restore('TZ', TZ)
    restore('LANG', LANG)
  }
})

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}
