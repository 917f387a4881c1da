import { describe, expect, test } from 'vitest'
import { desk, rowsOf } from './desk.js'

const { write, run } = desk()

const policy = `copydesk: 1
data:
  hashtags: [{tag: AcmeSummit, owner: Lee}, {tag: OldFair, status: retired}]
rules:
  - {id: tags/all, kind: hashtags, registry: $hashtags}
`

describe('copydesk hashtags', () => {
  test('lists the tags of a folder, the most used first, whose they are, and those of nobody', () => {
    write('copydesk.yaml', policy)
    write('a.md', '---\nchannels: [x]\n---\n#AcmeSummit and #acmesummit, #Spring #Spring\n')
    write('b.csv', 'text,channels\n#OldFair #spring,"x, bluesky"\n')
    const { code, out, err } = run()
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(out).toBe(
      [
        'uses  drafts  hashtag      channels',
        '   3       2  #Spring      bluesky, x  not registered · also as #spring (1)',
        '   2       1  #AcmeSummit  x           registered, Lee · also as #acmesummit (1)',
        '   1       1  #OldFair     bluesky, x  retired',
        '',
        '3 hashtags: 1 registered, 1 unregistered, 1 retired',
        '',
      ].join('\n'),
    )
  })

  test('as JSON', () => {
    write('a.md', '#Spring')
    expect(JSON.parse(run('--json').out)).toEqual([
      {
        tag: 'Spring',
        spellings: [{ tag: 'Spring', uses: 1 }],
        uses: 1,
        drafts: 1,
        channels: ['generic'],
        path: 'a.md',
        status: 'unregistered',
      },
    ])
  })

  test('what can’t be read is said', () => {
    write('a.md', '#Spring')
    expect(run('a.md', 'b.md')).toMatchObject({
      code: 2,
      err: expect.stringContaining('b.md') as string,
    })
  })
})

describe('what the list says of a tag', () => {
  test('only channels that read it, and that the policy knows', () => {
    write('a.md', '---\nchannels: [x, reddit, sms, nowhere]\n---\n#Spring')
    write('b.md', '---\nchannels: [x, bluesky]\n---\n#Rock-and-roll #Rock')
    write('c.md', '---\nchannels: [nowhere]\n---\n#Lost')
    expect(rowsOf(run().out)).toEqual([
      '2 | 1 | #Rock | bluesky, x | not registered',
      '1 | 1 | #Lost | not registered',
      '1 | 1 | #Rock-and-roll | bluesky | not registered · Most channels read only `#Rock` in `#Rock-and-roll`',
      '1 | 1 | #Spring | x | not registered',
      '4 hashtags: 4 unregistered',
    ])
  })

  test('what its period of today is', () => {
    const periods = `{tag: Fair, owner: Kim, until: 2026-11-30}, {tag: Fair, owner: Lee, from: 2026-12-01},
      {tag: Old, until: 2026-12-09}, {tag: New, owner: Lee, from: 2026-12-11}`
    write('copydesk.yaml', policy.replace('{tag: AcmeSummit, owner: Lee}', periods))
    write('a.md', '#Fair #Old #New #OldFair')
    expect(rowsOf(run().out)).toEqual([
      '1 | 1 | #Fair | generic | registered, Lee',
      '1 | 1 | #New | generic | not before 2026-12-11, Lee',
      '1 | 1 | #Old | generic | ended on 2026-12-09',
      '1 | 1 | #OldFair | generic | retired',
      '4 hashtags: 1 registered, 1 not yet valid, 1 ended, 1 retired',
    ])
  })

  test('what it is near to, looks like and is doubtful for', () => {
    write('copydesk.yaml', `${policy}  - {id: no/bets, kind: hashtags, banned: [BigWin]}\n`)
    write(
      'a.md',
      '#AcmeSumit #Sаle #AskAcme #BigWin #1e90ff #facade #ＡｃｍｅSummit #Hid\u{200b}den',
    )
    expect(rowsOf(run().out)).toEqual([
      '1 | 1 | #1e90ff | generic | not registered · may be a colour',
      '1 | 1 | #AcmeSumit | generic | not registered, near #AcmeSummit',
      '1 | 1 | #AcmeSummit | generic | registered, Lee · also as #ＡｃｍｅSummit (1, looks like #AcmeSummit)',
      '1 | 1 | #AskAcme | generic | not registered · invites everybody to answer, so it needs `approvedBy`',
      '1 | 1 | #BigWin | generic | not registered · is banned by the rule no/bets',
      '1 | 1 | #facade | generic | not registered',
      '1 | 1 | #Hid | generic | not registered · ends at a character that nobody sees, so it was meant to be another',
      '1 | 1 | #Sаle | generic | not registered · has letters that only look like those of #Sale',
      '8 hashtags: 1 registered, 7 unregistered',
    ])
    const used = JSON.parse(run('--json').out) as { tag: string }[]
    expect(used.find(({ tag }) => tag === 'AcmeSumit')).toMatchObject({
      near: 'AcmeSummit',
      doubts: [{ code: 'near', message: 'may be a slip for #AcmeSummit' }],
    })
  })

  test('that it is everybody’s', () => {
    const tags = '{tag: StormLee, status: public}, {tag: Eid, status: public}, {tag: AcmeSummit'
    write('copydesk.yaml', policy.replace('{tag: AcmeSummit', tags))
    write('a.md', '#StormLee')
    expect(rowsOf(run().out)).toEqual([
      '1 | 1 | #StormLee | generic | public',
      '1 hashtag: 1 public',
      '1 registered tag is in none of these drafts (--unused names them)',
    ])
  })

  test('which registered ones are not used: how many, or which', () => {
    write('copydesk.yaml', policy)
    write('a.md', '#Spring')
    const line = '1 registered tag is in none of these drafts'
    expect(rowsOf(run().out).at(-1)).toBe(`${line} (--unused names them)`)
    expect(rowsOf(run('--unused').out).at(-1)).toBe(`${line}: #AcmeSummit`)
    expect(JSON.parse(run('--json').out)).toMatchObject([
      { tag: 'Spring', uses: 1 },
      { tag: 'AcmeSummit', uses: 0, drafts: 0, channels: [], spellings: [], status: 'active' },
    ])
    write('a.md', 'Nothing')
    expect(run('--unused').out).toBe(`No hashtags\n${line}: #AcmeSummit\n`)
  })
})
