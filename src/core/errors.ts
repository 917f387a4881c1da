import type { Problem } from './problem.js'
import type { Place } from './source.js'

/** Something the person running copydesk can fix. Anything else that throws is our bug and keeps its `cause`. */
export class CopydeskError extends Error {
  override readonly name: string = 'CopydeskError'
  readonly code: string
  readonly remedy: string
  readonly place: Place | undefined

  constructor(
    code: string,
    message: string,
    how: { remedy: string; place?: Place; cause?: unknown },
  ) {
    super(message, { cause: how.cause })
    this.code = code
    this.remedy = how.remedy
    this.place = how.place
  }
}

/** A policy that can't be used, with every mistake of every file, each at its place. */
export class PolicyError extends CopydeskError {
  override readonly name = 'PolicyError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const first = problems[0]
    const count = problems.length
    super(
      'policy',
      count === 1 && first
        ? first.message
        : `The policy has ${count} mistakes: ${problems.map((problem) => problem.message).join('; ')}`,
      {
        remedy: first?.remedy ?? 'Correct the policy',
        ...(first?.place && { place: first.place }),
      },
    )
    this.problems = problems
  }
}
