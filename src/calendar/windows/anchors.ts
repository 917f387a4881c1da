import { readDay, type Anchors } from './relative.js'
import type { WindowMistake } from './read-moment.js'
import { listed, type Listed } from './written.js'

/**
 * Reads the dates that windows count from.
 *
 * @param complain takes what is no day, and where in the options it stands
 */
export function readRelativeDates(
  anchors: Readonly<Record<string, Listed>>,
  holidays: readonly string[],
  complain: (mistake: WindowMistake, path: readonly (string | number)[]) => void,
): Anchors {
  const dayAt = (text: string, path: readonly (string | number)[]): readonly number[] => {
    const day = readDay(text)
    if (day !== undefined) return [day]
    complain(
      {
        code: 'window/day',
        message: `\`${text.slice(0, 60)}\` is no day`,
        remedy: 'Write it like `2026-12-31`',
      },
      path,
    )
    return []
  }
  const dates = new Map(
    Object.entries(anchors).map(([name, value]) => [
      name.toLowerCase(),
      listed(value)
        .flatMap((text, index) => dayAt(text, ['anchors', name, index]))
        .sort((a, b) => a - b),
    ]),
  )
  return {
    dates,
    holidays: new Set(holidays.flatMap((text, index) => dayAt(text, ['holidays', index]))),
  }
}
