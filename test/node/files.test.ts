import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findFiles } from '../../src/node/files.js'
import { findPolicy } from '../../src/node/roots.js'

let base = ''
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-files-')))
})
afterEach(() => rmSync(base, { recursive: true }))

function put(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(base, path)), { recursive: true })
    writeFileSync(join(base, path), 'x')
  }
}

function find(
  patterns: readonly string[],
  options: { include?: readonly string[]; exclude?: readonly string[]; cwd?: string } = {},
) {
  const { files, problems } = findFiles({
    patterns,
    cwd: join(base, options.cwd ?? ''),
    base,
    root: base,
    include: options.include ?? [],
    fallback: ['md', 'txt'],
    exclude: new Set((options.exclude ?? []).map((path) => join(base, path))),
  })
  return {
    files: files.map((file) => relative(base, file)),
    problems: problems.map(({ code }) => code),
  }
}

describe('findFiles', () => {
  test('a folder is searched for what is certainly text for people', () => {
    put('a.md', 'b/c.txt', 'package.json', 'b/d.yaml')
    expect(find([])).toEqual({ files: ['a.md', 'b/c.txt'], problems: [] })
  })

  test('or for what the policy includes', () => {
    put('posts/a.md', 'posts/deep/b.md', 'notes/c.md', 'queue/d.json')
    expect(find([], { include: ['posts/**/*.md', './queue/*.json'] }).files).toEqual([
      'posts/a.md',
      'posts/deep/b.md',
      'queue/d.json',
    ])
    expect(find(['posts/deep'], { include: ['posts/**/*.md', 'queue/*.json'] }).files).toEqual([
      'posts/deep/b.md',
    ])
  })

  test('a file that is named is read, whatever its name', () => {
    put('odd.html', '.hidden.md')
    expect(find(['odd.html', '.hidden.md']).files).toEqual(['.hidden.md', 'odd.html'])
  })

  test('a glob finds what it says, and says when it finds nothing', () => {
    put('a.md', 'b/c.md', 'b/[id].md')
    expect(find(['**/*.md']).files).toEqual(['a.md', 'b/[id].md', 'b/c.md'])
    expect(find(['b/[id].md']).files).toEqual(['b/[id].md'])
    expect(find(['*.csv'])).toEqual({ files: [], problems: ['file/no-match'] })
  })

  test('a path that is not there is said', () => {
    expect(find(['nope.md'])).toEqual({ files: [], problems: ['file/missing'] })
  })

  test('.gitignore is respected, also deeper down, and can be taken back', () => {
    put('a.md', 'drafts/b.md', 'drafts/c.md', 'tmp/d.md')
    writeFileSync(join(base, '.gitignore'), 'tmp/\n/drafts/*.md\n')
    writeFileSync(join(base, 'drafts/.gitignore'), '!c.md\n')
    expect(find([]).files).toEqual(['a.md', 'drafts/c.md'])
    expect(find(['.'], { cwd: 'drafts' }).files).toEqual(['drafts/c.md'])
  })

  test('what starts with a dot, and node_modules, is left out', () => {
    put('.cache/a.md', 'node_modules/x/b.md', 'c.md')
    expect(find([]).files).toEqual(['c.md'])
  })

  test('the files of the policy are no drafts', () => {
    put('policy/words.md', 'a.md')
    expect(find([], { exclude: ['policy/words.md'] }).files).toEqual(['a.md'])
  })

  test('a link inside is followed, a link that leads out is not, a link to a folder is said', () => {
    put('real.md')
    symlinkSync(join(base, 'real.md'), join(base, 'link.md'))
    symlinkSync('/etc/hostname', join(base, 'out.md'))
    symlinkSync(base, join(base, 'circle'))
    const { files, problems } = find([])
    expect(files).toEqual(['link.md', 'real.md'])
    expect(problems.toSorted()).toEqual(['file/linked-folder', 'file/outside'])
  })

  test('a folder that leads out is not entered, however it is named', () => {
    symlinkSync('/etc', join(base, 'away'))
    for (const pattern of ['away', 'away/hostname', 'away/*.conf']) {
      const { files, problems } = find([pattern])
      expect(files).toEqual([])
      expect(problems).toContain('file/outside')
    }
  })

  test('each file once, in the order of paths, however it was named', () => {
    put('b.md', 'a.md')
    expect(find(['b.md', '.', '*.md']).files).toEqual(['a.md', 'b.md'])
  })
})

describe('findPolicy', () => {
  test('the nearest upwards, as far as the repository goes', () => {
    put('copydesk.yaml', 'inner/copydesk.yml', 'inner/deep/x.md', 'other/y.md')
    mkdirSync(join(base, '.git'))
    expect(findPolicy(join(base, 'inner/deep'))).toBe(join(base, 'inner/copydesk.yml'))
    expect(findPolicy(join(base, 'other'))).toBe(join(base, 'copydesk.yaml'))
  })

  test('outside a repository up to the working directory, else only the folder itself', () => {
    put('copydesk.yaml', 'inner/x.md')
    expect(findPolicy(join(base, 'inner'), base)).toBe(join(base, 'copydesk.yaml'))
    expect(findPolicy(join(base, 'inner'))).toBeUndefined()
    expect(findPolicy(base)).toBe(join(base, 'copydesk.yaml'))
  })
})
