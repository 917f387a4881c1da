import { weeksOf } from '../days.js'
import { xOfDay, type Scene } from './frame.js'
import { element, type Markup } from './markup.js'

/** Columns narrower than this have no room for a number. */
const LEAST_WIDTH = 22
const HEIGHT = 16

interface CountLook {
  /** Class of a cell and of its number. */
  readonly cell: string
  readonly text: string
  /** Whether a week has as many as its fullest day; otherwise, as all its days together. */
  readonly most?: boolean
}

/** A number for each day, or for each week where days are narrow; none where there is nothing to count. */
export function dayCounts(
  scene: Scene,
  perDay: readonly number[],
  top: number,
  { cell, text, most = false }: CountLook,
): readonly Markup[] {
  const isWeekly = scene.dayWidth < LEAST_WIDTH
  const spans = isWeekly
    ? weeksOf(scene.days)
    : perDay.map((_, index) => ({ start: index, end: index + 1 }))
  const counts = spans.map(({ start, end }) => {
    const those = perDay.slice(start, end)
    return most ? Math.max(...those) : those.reduce((sum, each) => sum + each, 0)
  })
  const highest = Math.max(...counts)
  return spans.flatMap(({ start, end }, index) => {
    const many = counts[index] ?? 0
    if (many === 0) return []
    const x = xOfDay(scene, start)
    const width = (end - start) * scene.dayWidth
    const words = shortCount(many)
    return [
      element('rect', {
        x: x + 1,
        y: top,
        width: width - 2,
        height: HEIGHT,
        rx: 3,
        // The more, the fuller.
        'fill-opacity': 0.3 + (0.7 * many) / highest,
        class: cell,
      }),
      ...(width >= 7 * words.length + 2
        ? [
            element(
              'text',
              { x: x + width / 2, y: top + 12, 'font-size': 10.5, class: `mid ${text}` },
              words,
            ),
          ]
        : []),
    ]
  })
}

/** `999`, `1k`, `12k`. */
export function shortCount(many: number): string {
  return many < 1000 ? String(many) : `${Math.round(many / 1000)}k`
}
