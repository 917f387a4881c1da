import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { CopydeskError } from '../core/errors.js'
import { longestFile, longestOf, missingFile } from '../policy/resolve.js'
import { decodeUtf8 } from '../text/utf8.js'
import { isInside } from './roots.js'

/**
 * The text of a policy or data file: an ordinary file inside a folder, no longer than policies may be, in UTF-8.
 *
 * @param path absolute
 * @param shown how the file is called in messages
 * @param root nothing outside is read, whatever links say
 * @throws CopydeskError which never quotes the file
 */
export function readPolicyText(path: string, shown: string, root: string): string {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) {
    throw new CopydeskError(missingFile, `There is no file \`${shown}\``, {
      remedy: 'Correct the path, or add the file',
    })
  }
  if (!stat.isFile()) {
    throw new CopydeskError('policy/no-file', `\`${shown}\` is no ordinary file`, {
      remedy: 'Name a file',
    })
  }
  if (!isInside(path, root)) {
    throw new CopydeskError('policy/outside', `\`${shown}\` leads out of the repository`, {
      remedy: 'Move the file into the repository',
    })
  }
  const longest = longestOf(path)
  if (stat.size > longest) {
    const message = `\`${shown}\` has \`${stat.size}\` bytes, expected at most \`${longest}\``
    throw new CopydeskError('limit/policy-file', message, { remedy: 'Split it' })
  }
  const { text, errors } = decodeUtf8(readFileSync(realpathSync(path)))
  const [first] = errors
  if (first) {
    const message = `\`${shown}\` is not UTF-8: byte ${first.byteOffset} belongs to no character`
    throw new CopydeskError('encoding/invalid-utf8', message, { remedy: 'Save the file as UTF-8' })
  }
  return text
}

/** The text of a small file that is there and is an ordinary file itself, no link; `undefined` otherwise. */
export function readOwnFile(path: string): string | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  return stat?.isFile() && stat.size <= longestFile ? readFileSync(path, 'utf8') : undefined
}
