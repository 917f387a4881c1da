#!/usr/bin/env node
import { readFileSync, writeSync } from 'node:fs'
import { CopydeskError } from '../core/errors.js'
import { main } from './main.js'
import type { Stream } from './command.js'

/** Writes all of a text, also to a pipe that is slower than we are, before the process ends. A reader that has gone away ends the run quietly. */
function writer(descriptor: 1 | 2, stream: NodeJS.WriteStream): Stream {
  return {
    isTerminal: stream.isTTY === true,
    ...(stream.columns !== undefined && { width: stream.columns }),
    write(text) {
      const bytes = Buffer.from(text)
      for (let from = 0; from < bytes.length;) {
        try {
          from += writeSync(descriptor, bytes, from)
        } catch (error) {
          const code = error instanceof Error && 'code' in error ? error.code : undefined
          if (code === 'EAGAIN') continue
          if (code === 'EPIPE') process.exit(2)
          throw error
        }
      }
    },
  }
}

/** All of standard input. */
function readInput(): Uint8Array {
  try {
    return readFileSync(0)
  } catch (error) {
    throw new CopydeskError('stdin', 'Standard input could not be read', {
      remedy: 'Pipe a draft into it: `cat post.md | copydesk lint -`',
      cause: error,
    })
  }
}

process.exitCode = main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  out: writer(1, process.stdout),
  err: writer(2, process.stderr),
  input: readInput,
  now: () => new Date(),
})
