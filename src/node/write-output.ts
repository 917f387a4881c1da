import { lstatSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { replaceFile } from './own-file.js'

/**
 * Writes a report: the file is the old one or the new one, whatever happens, and a pipe or a device gets all of it.
 *
 * @param path absolute; a link is followed
 * @throws whatever the system says; the file is as it was then
 */
export function writeOutput(path: string, text: string): void {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  const stat = statSync(path, { throwIfNoEntry: false })
  // Nothing can stand in the place of a pipe, a device, or of what a link that leads nowhere would make.
  if (stat ? !stat.isFile() : isLink) writeFileSync(path, text)
  else replaceFile(isLink ? realpathSync(path) : path, text)
}
