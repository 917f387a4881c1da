import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

/**
 * Import downward, never sideways. Each room, its floor, and the packages it may use; a room may import itself and every lower floor.
 * What runs in a browser (floors 0 to 3) may not use Node's modules.
 */
const rooms: Readonly<
  Record<string, { readonly floor: number; readonly packages: readonly string[] }>
> = {
  core: { floor: 0, packages: [] },
  'on-demand': { floor: 1, packages: ['libphonenumber-js', 'stdnum', 'exifreader'] },
  channels: { floor: 1.5, packages: ['unicode-segmenter'] },
  calendar: { floor: 1, packages: [] },
  text: { floor: 1, packages: ['@eslint-community/regexpp'] },
  syntax: { floor: 1.5, packages: ['yaml'] },
  icalendar: { floor: 1.5, packages: [] },
  hashtags: { floor: 1.75, packages: ['fastest-levenshtein', 'double-metaphone'] },
  connections: { floor: 1.8, packages: [] },
  detectors: { floor: 1.8, packages: ['@noble/hashes'] },
  policy: { floor: 2, packages: ['fastest-levenshtein'] },
  kinds: { floor: 2, packages: ['fastest-levenshtein'] },
  views: {
    floor: 2,
    packages: [
      'unified',
      'remark-parse',
      'retext-english',
      'decode-named-character-reference',
      'mdast',
      'nlcst',
      'unist',
    ],
  },
  readers: { floor: 2, packages: [] },
  reporters: { floor: 2, packages: ['fast-string-width', 'picocolors', 'unicode-segmenter'] },
  testing: { floor: 2, packages: [] },
  '.': { floor: 3, packages: ['picomatch'] },
  node: { floor: 4, packages: ['ignore'] },
  cli: { floor: 5, packages: ['commander'] },
}

const source = fileURLToPath(new URL('../src/', import.meta.url))
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(sep).join('/'))

/** `import … from 'x'`, `export … from 'x'` and `import('x')`, types included: a type ties two rooms together too. */
const importPattern =
  /^[ \t]*(?:import|export)\b(?:[\w\s{},*]*\bfrom)?\s*'([^']+)'|\bimport\('([^']+)'\)/gmu

function roomOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '.') : '.'
}

function importsOf(file: string): readonly string[] {
  return importsIn(codeOf(file))
}

function importsIn(code: string): readonly string[] {
  return [...code.matchAll(importPattern)].map((match) => match[1] ?? match[2] ?? '')
}

function codeOf(file: string): string {
  return withoutComments(readFileSync(join(source, file), 'utf8'))
}

/** A comment that begins its line: what only looks like one further on, in a string or a pattern, hides nothing. */
const commentPattern = /^[ \t]*(?:\/\*[\s\S]*?\*\/[ \t]*|\/\/.*$)/gmu

function withoutComments(code: string): string {
  return code.replace(commentPattern, '')
}

/** What is wrong with one import of a file; `undefined` if nothing. */
function fault(file: string, specifier: string): string | undefined {
  const room = rooms[roomOf(file)]
  if (!room) return `${file} is in a room that the table does not know`
  if (specifier.startsWith('.')) {
    const target = posix.join(dirname(file), specifier)
    const other = rooms[roomOf(target)]
    if (roomOf(target) === roomOf(file) || (other && other.floor < room.floor)) return undefined
    return `${file} imports ${target.replace(/\.js$/u, '.ts')}, which is not below it`
  }
  if (specifier.startsWith('node:'))
    return room.floor >= 4 ? undefined : `${file} imports ${specifier}, but runs in browsers`
  return room.packages.some((name) => specifier === name || specifier.startsWith(`${name}/`))
    ? undefined
    : `${file} imports ${specifier}, which its room may not`
}

describe('layers', () => {
  test('every import leads downward, or stays in its room', () => {
    expect(
      files.flatMap((file) => importsOf(file).flatMap((specifier) => fault(file, specifier) ?? [])),
    ).toEqual([])
  })

  test('the test itself sees a wrong import, and names both files', () => {
    expect(fault('kinds/length.ts', '../views/index.js')).toBe(
      'kinds/length.ts imports views/index.ts, which is not below it',
    )
    expect(fault('core/lint.ts', '../text/fold.js')).toBe(
      'core/lint.ts imports text/fold.ts, which is not below it',
    )
    expect(fault('core/lint.ts', 'yaml')).toBe('core/lint.ts imports yaml, which its room may not')
    expect(fault('views/index.ts', 'node:fs')).toBe(
      'views/index.ts imports node:fs, but runs in browsers',
    )
    expect(fault('kinds/pattern/index.ts', '../length.js')).toBeUndefined()
  })

  test('the test itself sees what follows a string that looks like a comment, and not what a comment says', () => {
    const code = withoutComments(
      [
        '/** Not',
        " * import './a.js'",
        ' */',
        "// import './b.js'",
        "const all = '**/*.md' // process.argv",
        "/* why */ import './c.js'",
        "const none = ['/*', '*/', '//']",
        "import { d } from './d.js'",
        'export const e = process.env',
      ].join('\n'),
    )
    expect(importsIn(code)).toEqual(['./c.js', './d.js'])
    expect(code).toContain("const none = ['/*', '*/', '//']")
    expect(code).toContain('process.env')
  })

  test('only the entry of the command line touches the process', () => {
    const users = files.filter((file) => /\bprocess\.(?!cwd\(\))/u.test(codeOf(file)))
    expect(users).toEqual(['cli/bin.ts'])
  })

  test('a kind never imports another kind', () => {
    const kindOf = (file: string) =>
      relative('kinds', file)
        .split(sep)[0]
        ?.replace(/\.[jt]s$/u, '')
    const inKinds = files.filter((file) => file.startsWith('kinds/') && file !== 'kinds/index.ts')
    const crossings = inKinds.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => posix.join(dirname(file), specifier))
        .filter((target) => target.startsWith('kinds/') && kindOf(target) !== kindOf(file))
        .map((target) => `${file} imports ${target}`),
    )
    expect(crossings).toEqual([])
  })

  test('no file is longer than 350 lines, and none is called utils', () => {
    const long = files.filter(
      (file) =>
        !file.endsWith('.generated.ts') &&
        readFileSync(join(source, file), 'utf8').split('\n').length > 351,
    )
    expect(long).toEqual([])
    expect(files.filter((file) => /util/u.test(file))).toEqual([])
  })
})
