import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarSvg } from '../../../src/reporters/calendar/index.js'
import { colorOf, styleSheet } from '../../../src/reporters/calendar/svg/colors.js'
import { fit, textWidth } from '../../../src/reporters/calendar/svg/text-width.js'
import { decisions } from '../../../src/reporters/calendar/verdicts.js'
import { hostileText } from '../hostile-text.js'
import { pictures } from './shared-picture.js'
import { readMarkup } from './strict-markup.js'

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

type Pair = readonly [over: string, under: string]

const texts: readonly Pair[] = [
  ...pairs('ink', ['paper', 'panel', 'weekend', 'error-bar', 'warning-bar', 'info-bar']),
  ...pairs('quiet', ['paper', 'panel', 'weekend', 'info-bar']),
  ...decisions.flatMap((decision) =>
    pairs(decision, ['paper', 'panel', 'weekend', `${decision}-tint`]),
  ),
  ...pairs('now', ['paper', 'weekend']),
  ['paper', 'now'],
]

const shapes: readonly Pair[] = ['error-edge', 'warning-edge', 'info-edge'].flatMap((edge) =>
  pairs(edge, ['paper', 'weekend']),
)

function pairs(over: string, grounds: readonly string[]): readonly Pair[] {
  return grounds.map((under) => [over, under])
}

describe('contrast', () => {
  for (const mode of [0, 1] as const) {
    for (const [those, least] of [
      [texts, 4.5],
      [shapes, 3],
    ] as const)
      test(`of ${least} ${mode === 0 ? 'by light' : 'in the dark'}`, () => {
        const low = those
          .map(
            ([over, under]) =>
              [over, under, contrast(colorOf(over)[mode], colorOf(under)[mode])] as const,
          )
          .filter(([, , found]) => found < least)
        expect(low).toEqual([])
      })
  }

  test('a colour that there is not is a mistake of ours', () => {
    expect(() => styleSheet([['a', 'fill:$beige']])).toThrow(TypeError)
  })
})

describe('text that is cut to a width', () => {
  test('fits, and is cut only where it must be', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 20, max: 300 }), (text, room) => {
        const shown = fit(text, 12, room)
        expect(textWidth(shown, 12)).toBeLessThanOrEqual(room)
        if (shown.endsWith('…') && !text.includes('…'))
          expect(textWidth(text, 12)).toBeGreaterThan(room)
      }),
    )
  })

  test('ends in dots', () => {
    expect(fit('Strike at the Le Havre plant', 12, 100)).toBe('Strike at the…')
    expect(fit('Strike', 12, 100)).toBe('Strike')
    expect(fit('x'.repeat(1000), 12, 1e6)).toMatch(/^x{400}…$/u)
  })
})

describe('a drawing', () => {
  for (const [name, picture] of Object.entries(pictures))
    test(`${name} is drawn inside its box`, () => {
      const { elements } = readMarkup(calendarSvg(picture))
      const [, , width = 0, height = 0] = (elements[0]?.attributes['viewBox'] ?? '')
        .split(' ')
        .map(Number)
      for (const { name: element, attributes } of elements) {
        if (!['text', 'use'].includes(element)) continue
        const [x, y] = [Number(attributes['x']), Number(attributes['y'])]
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(width)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(height)
      }
      expect(JSON.stringify(elements)).not.toContain('NaN')
    })
})
