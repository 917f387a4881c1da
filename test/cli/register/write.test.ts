import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { desk, rowsOf } from '../desk.js'

const { path, write, read, run } = desk()

describe('copydesk hashtags --write FILE', () => {
  for (const file of ['new.csv', 'new.tsv', 'new.yaml', 'new.yml'])
    test(`begins ${file}, which a policy can use`, () => {
      write('a.md', '#Spring #Spring #AskAcme')
      const { code, err } = run('--write', file)
      expect(code).toBe(0)
      expect(err.startsWith(`1 tag added to ${file}. Give each an owner.\n`)).toBe(true)
      expect(err).toMatch(
        /\n(?:Left out|Written as comments), for somebody to look at first:\n {2}#AskAcme invites/u,
      )
      expect(run('--write', file).err).toMatch(/^Nothing to add to new/u)
      write(
        'copydesk.yaml',
        `copydesk: 1\nextends: copydesk:hashtags\ndata: {hashtags: ./${file}}\n`,
      )
      expect(rowsOf(run().out).at(-1)).toBe('2 hashtags: 1 registered, 1 unregistered')
    })

  test('alone, doubtful tags begin no file', () => {
    write('a.md', '#AskAcme')
    for (const file of ['r.csv', 'r.yaml']) {
      const { code, err } = run('--write', file)
      expect(code).toBe(0)
      expect(err).toMatch(/^Nothing to add[^]*Left out, for/u)
      expect(existsSync(path(file))).toBe(false)
    }
  })

  const refused: [why: string, file: string, said: RegExp][] = [
    ['JSON', 'r.json', /because it is JSON/u],
    ['a draft', 'a.md', /before `--write`: `copydesk hashtags a\.md --write`/u],
    ['a name without an ending', 'register', /no name of a register/u],
    [
      'a folder',
      'posts',
      /`posts` is a folder[^]*`copydesk hashtags posts --write`[^]*`--write posts\/hashtags\.csv`/u,
    ],
    ['a folder that is not there', 'no/such/r.yaml', /can't be written/u],
    ['a file elsewhere', '../stray.csv', /outside of the repository/u],
    ['a table with mistakes', 'broken.csv', /broken\.csv:2:1/u],
    ['another encoding', 'latin.csv', /is not UTF-8/u],
  ]
  for (const [why, file, said] of refused)
    test(`refuses ${why}, and touches nothing`, () => {
      mkdirSync(path('posts'))
      write('a.md', '#Spring')
      write('r.json', '["a"]')
      write('broken.csv', 'tag,owner\na\n')
      writeFileSync(path('latin.csv'), Buffer.from('tag\nCaf\xe9\n', 'latin1'))
      const before = snapshot()
      const { code, out, err } = run('a.md', '--write', file)
      expect(code).toBe(2)
      expect(out).toBe('')
      expect(err).toMatch(said)
      expect(snapshot()).toEqual(before)
    })

  function snapshot() {
    return readdirSync(path('.'), { recursive: true, encoding: 'utf8' })
      .sort()
      .map((name) => [name, statSync(path(name)).isFile() && read(name)])
  }

  test('refuses links that lead out or nowhere, and follows those inside', () => {
    write('a.md', '#Spring')
    write('real/r.csv', 'tag\n')
    chmodSync(path('real/r.csv'), 0o640)
    const outside = mkdtempSync(join(tmpdir(), 'copydesk-else-'))
    try {
      writeFileSync(join(outside, 'r.csv'), 'tag\n')
      symlinkSync(join(outside, 'r.csv'), path('out.csv'))
      symlinkSync(join(outside, 'none.csv'), path('none.csv'))
      symlinkSync(outside, path('elsewhere'))
      symlinkSync('real/r.csv', path('r.csv'))
      expect(run('a.md', '--write', 'out.csv').err).toMatch(/leads out of the repository/u)
      expect(run('a.md', '--write', 'none.csv').err).toMatch(/can't be written/u)
      expect(run('a.md', '--write', 'elsewhere/new.csv').err).toMatch(/outside of the repository/u)
      expect(readdirSync(outside)).toEqual(['r.csv'])
      expect(readFileSync(join(outside, 'r.csv'), 'utf8')).toBe('tag\n')
    } finally {
      rmSync(outside, { recursive: true })
    }
    expect(run('a.md', '--write', 'r.csv').code).toBe(0)
    expect(read('real/r.csv')).toBe('tag\nSpring\n')
    expect(statSync(path('real/r.csv')).mode & 0o777).toBe(0o640)
    expect(readdirSync(path('real'))).toEqual(['r.csv'])
  })

  test('leaves nothing behind when it fails', () => {
    write('a.md', '#Spring')
    write('r.csv', 'tag\n')
    chmodSync(path('r.csv'), 0o440)
    const { code } = run('a.md', '--write', 'r.csv')
    // Nothing is forbidden to root.
    expect(read('r.csv')).toBe(code === 2 ? 'tag\n' : 'tag\nSpring\n')
    expect(readdirSync(path('.')).sort()).toEqual(['a.md', 'r.csv'])
  })
})

describe('copydesk hashtags --write without a file', () => {
  test('begins hashtags.csv beside the policy, and says what the policy lacks', () => {
    write('team/copydesk.yaml', 'copydesk: 1\nextends: [copydesk:recommended]\n')
    write('team/a.md', '#Spring')
    const { code, err } = run('team', '--write')
    expect(code).toBe(0)
    expect(err).toBe(
      [
        '1 tag added to team/hashtags.csv. Give each an owner.',
        '',
        'For drafts to be held to it, write into team/copydesk.yaml:',
        '',
        '  extends: [copydesk:recommended, copydesk:hashtags] # in the place of the old line',
        '  data:',
        '    hashtags: ./hashtags.csv',
        '',
      ].join('\n'),
    )
    write('team/copydesk.yaml', `copydesk: 1\n${yamlIn(err)}`)
    write('team/a.md', '#Spring #Summer')
    expect(run('team', '--write').err).toBe(
      '1 tag added to team/hashtags.csv. Give each an owner.\n',
    )
    expect(rowsOf(run('team').out).at(-1)).toBe('2 hashtags: 2 registered')
  })

  test('without a policy it says how to begin one', () => {
    write('a.md', '#Spring')
    write('copydesk.yaml', yamlIn(run('--write').err))
    expect(rowsOf(run().out)).toContain('1 hashtag: 1 registered')
  })

  /** The lines that are to be written. */
  function yamlIn(err: string): string {
    return (err.split('\n\n').at(-1) ?? '').replace(/^ {2}/gmu, '')
  }

  const hints: [why: string, yaml: string, hint: string][] = [
    ['nothing', '', 'extends: copydesk:hashtags\ndata:\n  hashtags: ./hashtags.csv\n'],
    [
      'other data',
      'data: {a: [b]}',
      'extends: copydesk:hashtags\nhashtags: ./hashtags.csv # under `data`\n',
    ],
    [
      'the pack, with tags of its own',
      'extends: copydesk:hashtags\ndata: {hashtags: [Other]}',
      '- ./hashtags.csv # an entry more of `hashtags` under `data`\n',
    ],
    [
      'a rule with data of another name',
      'data: {tags: [Other]}\nrules: [{id: a/b, kind: hashtags, registry: $tags}]',
      '- ./hashtags.csv # an entry more of `tags` under `data`\n',
    ],
    [
      'a rule with tags of its own',
      'rules: [{id: a/b, kind: hashtags, registry: [Other]}]',
      '- ./hashtags.csv # under `registry` of the rule a/b\n',
    ],
  ]
  for (const [why, yaml, hint] of hints)
    test(`says the line to add to a policy that has ${why}`, () => {
      write('copydesk.yaml', `copydesk: 1\n${yaml}\nname: Test\n`)
      write('a.md', '#Spring')
      expect(yamlIn(run('--write').err)).toBe(hint)
    })

  const owners: [why: string, yaml: string][] = [
    ['the pack', 'extends: copydesk:hashtags\ndata: {hashtags: ./policy/tags.csv}'],
    ['a rule', 'rules: [{id: a/b, kind: hashtags, registry: [./policy/tags.csv, Own]}]'],
    ['another policy', 'extends: ./policy/brand.yaml'],
  ]
  for (const [why, yaml] of owners)
    for (const isThere of [true, false])
      test(`adds to the file of ${why}, which is ${isThere ? 'there' : 'not there yet'}`, () => {
        write('copydesk.yaml', `copydesk: 1\n${yaml}\n`)
        const rules = 'rules: [{id: b/c, kind: hashtags, registry: $tags}]'
        write('policy/brand.yaml', `copydesk: 1\ndata: {tags: ./tags.csv}\n${rules}\n`)
        write('a.md', '#Spring')
        if (isThere) write('policy/tags.csv', 'tag,owner\nOther,Lee\n')
        const list = run()
        expect(list.code).toBe(0)
        expect(list.err.includes('`copydesk hashtags --write`')).toBe(!isThere)
        expect(run('--write')).toMatchObject({
          code: 0,
          err: '1 tag added to policy/tags.csv. Give each an owner.\n',
        })
        expect(existsSync(path('hashtags.csv'))).toBe(false)
        expect(read('policy/tags.csv')).toMatch(isThere ? /Other,Lee\nSpring,\n$/u : /\nSpring,/u)
        expect(run('--write').err).toBe('Nothing to add to policy/tags.csv\n')
      })

  test('a table that the policy waits for is begun without tags, too', () => {
    write('copydesk.yaml', 'copydesk: 1\nextends: copydesk:hashtags\ndata: {hashtags: ./t.csv}\n')
    write('a.md', 'No tag')
    expect(run('--write').err).toBe('t.csv begun, without a tag yet\n')
    expect(read('t.csv')).toMatch(/^tag,aliases,[\w,]+\n$/u)
  })

  test('of several registers one must be named', () => {
    const data = 'data: {hashtags: [./a.csv, ./b.csv]}'
    write('copydesk.yaml', `copydesk: 1\nextends: copydesk:hashtags\n${data}\n`)
    write('a.md', '#Spring')
    const { code, err } = run('--write')
    expect(code).toBe(2)
    expect(err).toMatch(/several registers: `a\.csv`, `b\.csv`[^]*--write FILE/u)
    expect(run('--write', 'b.csv').err).toMatch(/^1 tag added to b\.csv\. Give each an owner\.\n/u)
    expect(existsSync(path('a.csv'))).toBe(false)
  })

  test('another data file that is not there stands in nobody’s way', () => {
    const rules = 'rules: [{id: no/rivals, kind: pattern, find: $rivals}]'
    write('copydesk.yaml', `copydesk: 1\ndata: {rivals: ./rivals.csv}\n${rules}\n`)
    write('a.md', '#Spring')
    const { code, err } = run('--write')
    expect(code).toBe(0)
    expect(err).toMatch(/^1 tag added to hashtags\.csv[^]*There is no file `\.\/rivals\.csv`/u)
  })
})
