import { existsSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

/** The names a policy may have, in the order they are looked for. */
export const policyNames = ['copydesk.yaml', 'copydesk.yml'] as const

/**
 * The policy for drafts in a folder: the nearest `copydesk.yaml` upwards, as far as the repository goes.
 * Outside a repository the search ends at the working directory, or begins and ends in the folder: a policy above may be a stranger's.
 */
export function findPolicy(from: string, workingFolder = from): string | undefined {
  const [folder, cwd] = [resolve(from), resolve(workingFolder)]
  const last = repositoryRoot(folder) ?? (folder.startsWith(cwd + sep) ? cwd : folder)
  for (const current of upwards(folder, last)) {
    for (const name of policyNames) if (existsSync(join(current, name))) return join(current, name)
  }
  return undefined
}

/** The folder with `.git` in or above a folder; `undefined` outside a repository. */
export function repositoryRoot(folder: string): string | undefined {
  return upwards(folder).find((current) => existsSync(join(current, '.git')))
}

function upwards(folder: string, last?: string): readonly string[] {
  const folders = [folder]
  for (
    let current = folder;
    current !== last && dirname(current) !== current;
    current = dirname(current)
  )
    folders.push(dirname(current))
  return folders
}

/** A path as it is shown, sorted and written into runs: from the base, with forward slashes, the same on every machine. */
export function shownPath(file: string, base: string): string {
  const path = relative(base, file)
  return sep === '/' ? path : path.split(sep).join('/')
}

/** Whether the file, with every symbolic link followed, is inside a folder. */
export function isInside(file: string, folder: string): boolean {
  const path = relative(realpathSync(folder), realpathSync(file))
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path)
}
