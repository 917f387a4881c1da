import { describe, expect, test } from 'vitest'
import { desk } from './desk.js'

const umbrella = desk(['disclosure'])

/** A channel, a body in Markdown, and what is found: the code, and the source it stands at. */
const cases: readonly (readonly [channel: string, body: string, found: readonly string[]])[] = [
  ['blog', 'Kettle `#ad` sings.', ['missing']],
  ['x', 'Kettle `#ad` sings.', []],
  ['blog', 'Kettle\n\n```\n#ad\n```', ['missing']],
  ['blog', '<!-- #ad --> Kettle', ['missing']],
  ['blog', '**Ad:** my kettle', []],
  ['blog', '# Ad: my kettle\n\nIt sings.', []],
  ['blog', '[Ad](https://a.example): my kettle', []],
  ['blog', '> Ad: my kettle', []],
  ['blog', '- Ad: my kettle', []],
  ['blog', 'My kettle, **in partnership with** Acme.', ['ambiguous-label in partnership with']],
]

describe('Markdown, as its channel shows it', () => {
  for (const [channel, body, expected] of cases)
    test(`${channel}: ${JSON.stringify(body)}`, () => {
      const source = `---\nchannels: [${channel}]\nmarkets: [US]\nlang: en\nrelationship: paid\n---\n${body}\n`
      const { drafts } = umbrella.lintBytes('post.md', new TextEncoder().encode(source))
      const found = drafts.flatMap(({ findings }) =>
        findings.map(({ code, span }) => `${code} ${source.slice(span.start, span.end)}`.trim()),
      )
      expect(found).toEqual(expected)
    })

  test('a paid link behind other words', () => {
    const source = 'See the [kettle](https://amzn.to/x).\n'
    const bytes = new TextEncoder().encode(`---\nchannels: [blog]\n---\n${source}`)
    const [draft] = umbrella.lintBytes('post.md', bytes).drafts
    expect(draft?.findings.map(({ code, evidence }) => [code, evidence])).toEqual([
      ['undeclared', 'https://amzn.to/x'],
    ])
  })
})
