import { randomBytes } from 'node:crypto'
import { accessSync, chmodSync, constants, existsSync, lstatSync, realpathSync } from 'node:fs'
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { CopydeskError } from '../core/errors.js'
import { readPolicyText } from './read-text.js'
import { isInside } from './roots.js'

/** A file of the repository that is to be written. */
export interface OwnFile {
  /** Where it is, with every link followed. */
  readonly path: string
  /** How it is called in messages. */
  readonly shown: string
  /** What stands in it, with its byte order mark; absent: it is not there yet. */
  readonly text?: string
}

/**
 * Looks at a file before it is written.
 *
 * @param path absolute
 * @param root nothing outside is read or written, whatever links say
 * @throws CopydeskError for what is no ordinary file of UTF-8 in `root`
 */
export function openOwnFile(path: string, shown: string, root: string): OwnFile {
  if (lstatSync(path, { throwIfNoEntry: false })) {
    if (!existsSync(path)) throw unwritable(shown, 'Correct the link, or remove it')
    return { path: realpathSync(path), shown, text: readPolicyText(path, shown, root) }
  }
  const folder = dirname(path)
  if (!existsSync(folder)) throw unwritable(shown, 'Name a file in a folder that exists')
  if (!isInside(folder, root))
    throw new CopydeskError('output', `\`${shown}\` lies outside of the repository`, {
      remedy: 'Name a file that the policy could read, beside it or below',
    })
  return { path: join(realpathSync(folder), basename(path)), shown }
}

/**
 * Writes a file so that it is the old one or the new one, whatever happens; its mode stays.
 *
 * @throws CopydeskError if that can't be; the file is as it was then
 */
export function writeOwnFile({ path, shown }: OwnFile, text: string): void {
  try {
    replaceFile(path, text)
  } catch (error) {
    throw unwritable(shown, 'Allow it to be written, or name another file', error)
  }
}

/** Puts a new file where an ordinary one is, or none. @throws whatever the system says; the file is as it was then */
export function replaceFile(path: string, text: string): void {
  const next = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`)
  const old = statSync(path, { throwIfNoEntry: false })
  // A rename would replace what may not be written, too.
  if (old) accessSync(path, constants.W_OK)
  try {
    writeFileSync(next, text, { flag: 'wx' })
    if (old) chmodSync(next, old.mode & 0o7777)
    renameSync(next, path)
  } catch (error) {
    rmSync(next, { force: true })
    throw error
  }
}

function unwritable(shown: string, remedy: string, cause?: unknown): CopydeskError {
  return new CopydeskError('output', `\`${shown}\` can't be written`, { remedy, cause })
}
