import type { Severity } from '../../../core/finding.js'
import { decisions } from '../verdicts.js'
import type { Part, Scene } from './frame.js'
import { clearMark, mark } from './marks.js'
import { element, type Markup } from './markup.js'
import { textWidth } from './text-width.js'

/** What everything stands for, in one line or, where it is narrow, in several. */
export function legend(scene: Scene, top: number): Part {
  const { frame } = scene
  const entries = [...verdictEntries(scene), ...severityEntries(scene), rhythmEntry(), holdEntry()]
  const parts: Markup[] = []
  let x = frame.margin
  let y = top + 10
  for (const { words, width, draw } of entries) {
    const wide = width + 7 + textWidth(words, 11)
    if (x > frame.margin && x + wide > frame.width - frame.margin) {
      x = frame.margin
      y += 22
    }
    parts.push(
      ...draw(x, y),
      element('text', { x: x + width + 7, y: y + 4, 'font-size': 11, class: 'quiet' }, words),
    )
    x += wide + 20
  }
  return { parts, bottom: y + 12 }
}

interface Entry {
  readonly words: string
  readonly width: number
  readonly draw: (x: number, y: number) => readonly Markup[]
}

function verdictEntries({ prefix }: Scene): readonly Entry[] {
  return decisions.map((decision) => ({
    words: decision,
    width: 12,
    draw: (x, y) => [mark(prefix, decision, x + 6, y)],
  }))
}

const severities: readonly (readonly [Severity, string])[] = [
  ['error', 'posts are held'],
  ['warning', 'somebody must look'],
  ['info', 'worth knowing'],
]

function severityEntries({ prefix }: Scene): readonly Entry[] {
  return severities.map(([severity, words]) => ({
    words,
    width: 26,
    draw: (x, y) => [
      element('rect', {
        x: x + 0.5,
        y: y - 5.5,
        width: 25,
        height: 11,
        rx: 3,
        class: `bar-${severity}`,
        fill: severity === 'warning' ? `url(#${prefix}-hatch)` : undefined,
      }),
    ],
  }))
}

function rhythmEntry(): Entry {
  return {
    words: 'recurring',
    width: 26,
    draw: (x, y) => [
      element('path', {
        d: [0, 9, 18].map((at) => `M${x + at} ${y - 3}h5v6h-5z`).join(''),
        class: 'rhythm rhythm-info',
      }),
    ],
  }
}

function holdEntry(): Entry {
  return {
    words: 'held until',
    width: 30,
    draw: (x, y) => [
      element('path', { d: `M${x} ${y}H${x + 17}`, class: 'hold-line' }),
      element('path', { d: `M${x + 22} ${y}l-6-3.5v7z`, class: 'hold-head' }),
      clearMark(x + 26, y),
    ],
  }
}
