import { lstatSync, readdirSync, statSync, type Dirent } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { compare } from '../core/order.js'
import type { Problem } from '../core/problem.js'
import { CopydeskError } from '../core/errors.js'
import { PatternError } from '../core/matcher.js'
import { compileGlob } from '../text/glob.js'
import { readOwnFile } from './read-text.js'
import { isInside, shownPath } from './roots.js'

/** What to look for, and where. */
export interface FileSearch {
  /** Files, folders and globs, as typed; `[]` means the base folder. */
  readonly patterns: readonly string[]
  /** What patterns start from. */
  readonly cwd: string
  /** What shown paths and `include` start from. */
  readonly base: string
  /** No symbolic link leads out of here. */
  readonly root: string
  /** Globs from `base`: which files of a folder hold drafts. `[]`: those with an extension of `fallback`. */
  readonly include: readonly string[]
  /** Extensions that a folder is searched for when nothing says which files hold drafts. */
  readonly fallback: readonly string[]
  /** Files that are no drafts whatever their name: the policy's own. Absolute paths. */
  readonly exclude: ReadonlySet<string>
}

/** Files by absolute path, sorted by shown path, each once. */
export interface FoundFiles {
  readonly files: readonly string[]
  readonly problems: readonly Problem[]
}

/** Anything that makes a pattern a glob. */
const globCharacters = /[*?[\]{}]/u

/** Folders that never hold drafts. */
const skipped = new Set(['.git', 'node_modules'])

/**
 * Finds the files to read. A file that is named is read, whatever `.gitignore` says; folders and globs leave out what `.gitignore` names
 * and, unless the pattern asks for it, what starts with a dot.
 */
export function findFiles(search: FileSearch): FoundFiles {
  const files = new Set<string>()
  const problems: Problem[] = []
  const patterns = search.patterns.length > 0 ? search.patterns : ['.']
  for (const pattern of patterns) {
    const path = resolve(search.cwd, pattern)
    const stat = lstatSync(path, { throwIfNoEntry: false })
    if (stat && leadsOut(path, search.root)) {
      problems.push(outside(pattern))
      continue
    }
    let found: readonly string[]
    if (stat && !isFolder(path)) found = [path]
    else if (stat) found = walk(path, folderTest(search), search, problems)
    else if (globCharacters.test(pattern)) found = expand(pattern, search, problems)
    else {
      problems.push(missing(pattern))
      continue
    }
    const kept = found.filter((file) => !search.exclude.has(file))
    if (kept.length === 0) problems.push(stat ? nothingIn(pattern, search) : noMatch(pattern))
    for (const file of kept) files.add(file)
  }
  return { files: inOrder(files, search.base), problems }
}

/** Sorted by shown path, which is made once for each file, not once for each comparison. */
function inOrder(files: ReadonlySet<string>, base: string): readonly string[] {
  const shown = [...files].map((file) => ({ file, path: shownPath(file, base) }))
  return shown.sort((a, b) => compare(a.path, b.path)).map(({ file }) => file)
}

/** Whether a path that reads as if it were inside the root is outside once links are followed. */
function leadsOut(path: string, root: string): boolean {
  const isWithin = path === root || path.startsWith(root + sep)
  return (
    isWithin && statSync(path, { throwIfNoEntry: false }) !== undefined && !isInside(path, root)
  )
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** Which files of a folder hold drafts: what the policy includes, else what is certainly text for people. */
function folderTest({ include, fallback, base }: FileSearch): (file: string) => boolean {
  const tests = include.map((pattern) => compileGlob(pattern.replace(/^\.\//u, '')))
  if (tests.length > 0) return (file) => tests.some((test) => test(shownPath(file, base)))
  return (file) => fallback.some((extension) => file.toLowerCase().endsWith(`.${extension}`))
}

function expand(pattern: string, search: FileSearch, problems: Problem[]): readonly string[] {
  const absolute = resolve(search.cwd, pattern)
  const fixed = absolute.split(sep)
  const folder =
    fixed
      .slice(
        0,
        fixed.findIndex((step) => globCharacters.test(step)),
      )
      .join(sep) || sep
  if (!isFolder(folder)) return []
  if (leadsOut(folder, search.root)) {
    problems.push(outside(pattern))
    return []
  }
  const test = typedGlob(relative(folder, absolute).split(sep).join('/'))
  return walk(
    folder,
    (file) => test(relative(folder, file).split(sep).join('/')),
    search,
    problems,
    /(^|\/)\./u.test(pattern),
  )
}

/** A glob from the command line: what is wrong with it is said to whoever typed it. */
function typedGlob(pattern: string): (path: string) => boolean {
  try {
    return compileGlob(pattern)
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    throw new CopydeskError(error.code, error.message, { remedy: error.remedy })
  }
}

/** The rules of one `.gitignore` and the folder they count from. */
interface IgnoreFile {
  readonly folder: string
  readonly rules: Ignore
}

/** Every file below a folder that passes a test; iterative, so that no depth of folders overflows. */
function walk(
  folder: string,
  test: (file: string) => boolean,
  search: FileSearch,
  problems: Problem[],
  dots = false,
): readonly string[] {
  const files: string[] = []
  const open: { readonly folder: string; readonly ignores: readonly IgnoreFile[] }[] = [
    { folder, ignores: ignoresAbove(folder, search.root) },
  ]
  for (let current = open.pop(); current; current = open.pop()) {
    const ignores = withIgnoreFile(current.folder, current.ignores)
    let entries: Dirent[]
    try {
      entries = readdirSync(current.folder, { withFileTypes: true })
    } catch (error) {
      problems.push(unreadable(shownPath(current.folder, search.base), error))
      continue
    }
    for (const each of entries) {
      const path = join(current.folder, each.name)
      if (skipped.has(each.name) || (!dots && each.name.startsWith('.'))) continue
      const isLink = each.isSymbolicLink()
      const isDirectory = each.isDirectory()
      if (isIgnored(path, isDirectory, ignores)) continue
      if (isDirectory) open.push({ folder: path, ignores })
      else if (isLink && isFolder(path)) problems.push(linkedFolder(shownPath(path, search.base)))
      else if (test(path)) {
        if (isLink) files.push(...followed(path, search, problems))
        else if (each.isFile()) files.push(path)
        else problems.push(notAFile(shownPath(path, search.base)))
      }
    }
  }
  return files
}

/** A link to a file inside the root is read as that file; links to folders are not followed, so that none leads in a circle. */
function followed(
  path: string,
  { root, base }: FileSearch,
  problems: Problem[],
): readonly string[] {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat?.isFile() && isInside(path, root)) return [path]
  problems.push(stat ? outside(shownPath(path, base)) : notAFile(shownPath(path, base)))
  return []
}

function ignoresAbove(folder: string, root: string): readonly IgnoreFile[] {
  if (!folder.startsWith(root + sep)) return []
  const folders: string[] = []
  for (let current = folder; current !== root; current = dirname(current)) {
    folders.unshift(dirname(current))
  }
  return folders.reduce<readonly IgnoreFile[]>(
    (ignores, current) => withIgnoreFile(current, ignores),
    [],
  )
}

function withIgnoreFile(folder: string, ignores: readonly IgnoreFile[]): readonly IgnoreFile[] {
  const text = readOwnFile(join(folder, '.gitignore'))
  return text === undefined ? ignores : [...ignores, { folder, rules: ignore().add(text) }]
}

/** The nearest `.gitignore` that speaks of a path decides. */
function isIgnored(path: string, isDirectory: boolean, ignores: readonly IgnoreFile[]): boolean {
  for (const { folder, rules } of ignores.toReversed()) {
    const { ignored, unignored } = rules.test(
      relative(folder, path).split(sep).join('/') + (isDirectory ? '/' : ''),
    )
    if (ignored || unignored) return ignored
  }
  return false
}

function missing(pattern: string): Problem {
  return {
    code: 'file/missing',
    severity: 'error',
    message: `There is no file or folder \`${pattern}\``,
    remedy: 'Correct the path',
  }
}

/** A folder without drafts is most often a misspelt `include`, and passing it would keep a build green for ever. */
function nothingIn(pattern: string, { include, fallback }: FileSearch): Problem {
  const wanted = include.length > 0 ? include : fallback.map((extension) => `*.${extension}`)
  return {
    code: 'file/no-drafts',
    severity: 'error',
    message: `No file in \`${pattern}\` is one of ${wanted.map((each) => `\`${each}\``).join(', ')}`,
    remedy:
      include.length > 0
        ? 'Correct the path, or `drafts.include` in the policy'
        : 'Correct the path, or name the files',
  }
}

function noMatch(pattern: string): Problem {
  return {
    code: 'file/no-match',
    severity: 'error',
    message: `No file matches \`${pattern}\``,
    remedy: 'Correct the pattern',
  }
}

function linkedFolder(path: string): Problem {
  return {
    code: 'file/linked-folder',
    severity: 'warning',
    message: `\`${path}\` is a link to a folder, so what is in there was not read`,
    remedy: 'Name the folder itself',
  }
}

export function notAFile(path: string): Problem {
  return {
    code: 'file/no-file',
    severity: 'error',
    message: `\`${path}\` is no ordinary file, so it was not read`,
    remedy: 'Name a file, or leave it out',
  }
}

export function outside(path: string): Problem {
  return {
    code: 'file/outside',
    severity: 'error',
    message: `\`${path}\` is a link that leads out of the repository, so it was not read`,
    remedy: 'Copy the file into the repository',
  }
}

/** A file or folder that the system does not let us read; the reason is the system's code, never its words. */
export function unreadable(path: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  return {
    code: 'file/unreadable',
    severity: 'error',
    message: `\`${path}\` could not be read (\`${code}\`)`,
    remedy: 'Make it readable, or leave it out',
  }
}
