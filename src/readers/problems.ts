import type { Problem } from '../core/problem.js'
import type { Source } from '../core/source.js'
import type { Report } from './report.js'

/** Most problems that are told of one source: who has a thousand has one that they all come from. The others are counted. */
export const mostProblems = 1000

/** Gathers the problems of a source. */
export interface Problems {
  readonly add: (problem: Problem) => void
  /** The first of them in source order, and how many there are besides. */
  sorted(source: Source, report: Report): readonly Problem[]
}

/** Starts {@link Problems}. */
export function createProblems(): Problems {
  const told: Problem[] = []
  let more = 0
  let severity: Problem['severity'] = 'warning'
  return {
    add(problem) {
      if (told.length < mostProblems) {
        told.push(problem)
      } else {
        more++
        if (problem.severity === 'error') severity = 'error'
      }
    },
    sorted({ text }, report) {
      told.sort((a, b) => offsetOf(a) - offsetOf(b))
      if (more === 0) return told
      const end = { start: text.length, end: text.length }
      const rest: Omit<Problem, 'place'> = {
        code: 'limit/problems',
        severity,
        message: `File has \`${more}\` more problems, \`${mostProblems}\` are told`,
        remedy: 'Solve the first ones and run again',
      }
      return [...told, report(end, rest)]
    },
  }
}

function offsetOf({ place }: Problem): number {
  return place?.start.offset ?? 0
}
