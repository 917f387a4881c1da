import { resolve } from 'node:path'
import { CopydeskError } from '../core/errors.js'
import type { Problem } from '../core/problem.js'
import { writeOutput } from '../node/write-output.js'
import { problemBlocks } from '../reporters/index.js'
import { wantsColor, type Stream, type World } from './command.js'

/** How text looks on a stream: with colour if somebody is looking, in its width if it has one. */
export function lookOn(
  stream: Stream,
  env: World['env'],
): { readonly color: boolean; readonly width?: number } {
  return {
    color: wantsColor(stream, env),
    ...(stream.width !== undefined && { width: stream.width }),
  }
}

/** Says on standard error what went wrong; nothing, if nothing did. */
export function sayProblems(problems: readonly Problem[], { err, env }: World): void {
  if (problems.length > 0) err.write(problemBlocks(problems, lookOn(err, env)))
}

/**
 * Writes a file that somebody asked for, as a whole or not at all.
 *
 * @param what it is called in the message: `Report`
 * @throws CopydeskError if it can't be written
 */
export function save(what: string, file: string, text: string, { cwd }: World): void {
  try {
    writeOutput(resolve(cwd, file), text)
  } catch (error) {
    throw new CopydeskError('output', `${what} \`${file}\` can't be written`, {
      remedy: 'Name a file in a folder that exists, and that may be written',
      cause: error,
    })
  }
}
