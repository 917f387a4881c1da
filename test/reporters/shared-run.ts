import type { Finding, Fix, Severity } from '../../src/core/finding.js'
import type { Problem } from '../../src/core/problem.js'
import type { DraftResult, Run, Unevaluated } from '../../src/core/run.js'
import { place, type Source } from '../../src/core/source.js'
import { summarize } from '../../src/core/summarize.js'
import { withFingerprints } from '../../src/core/dress.js'
import { judge } from '../../src/core/verdict.js'
import { frame } from '../../src/core/frame.js'

/** What a test says of a finding; the rest is made up. */
export interface Saying extends Partial<Finding> {
  readonly severity?: Severity
  readonly message: string
  readonly remedy?: string
  /** What a finding of a later kind carries. */
  readonly masked?: true
}

/** A finding at the first `⟦…⟧` of a marked text; `⟦⟧` marks a place, no mark the whole draft. */
export function findingIn(marked: string, path: string, saying: Saying): Finding {
  const { source, span } = unmarked(marked, path)
  return findingAt(source, span ?? { start: 0, end: 0 }, saying)
}

export function findingAt(
  source: Source,
  span: { readonly start: number; readonly end: number },
  saying: Saying,
): Finding {
  const { start, end } = place(source, span)
  return {
    ruleId: 'words/house',
    kind: 'pattern',
    code: 'found',
    severity: 'error',
    remedy: 'Remove it',
    draftId: source.path,
    path: source.path,
    span,
    start,
    end,
    evidence: source.text.slice(span.start, span.end),
    fingerprint: '',
    ...saying,
  }
}

/** The text without `⟦⟧`, and where they stood. */
export function unmarked(
  marked: string,
  path: string,
): { readonly source: Source; readonly span?: { readonly start: number; readonly end: number } } {
  const start = marked.indexOf('⟦')
  const end = marked.indexOf('⟧') - 1
  const text = marked.replace('⟦', '').replace('⟧', '')
  return start < 0 ? { source: { path, text } } : { source: { path, text }, span: { start, end } }
}

interface Scene {
  readonly marked: string
  readonly says?: Saying
  readonly facts?: Partial<DraftResult>
  readonly notEvaluated?: readonly Unevaluated[]
}

const scenes: Readonly<Record<string, Scene | readonly Scene[]>> = {
  'posts/calm.md': { marked: 'Doors open at nine.\n' },
  'posts/unsaid.md': {
    marked: 'Bonjour à tous.\n',
    notEvaluated: [
      { ruleId: 'disclosure/paid', needs: 'relationship' },
      { ruleId: 'tone/shouting', needs: 'lang' },
      { ruleId: 'words/house', needs: 'lang' },
    ],
  },
  'posts/spring.md': {
    marked: '---\nid: spring-01\n---\nDoors open at nine. #spring ⟦#now⟧ and bring a friend\n',
    says: {
      ruleId: 'hashtags/banned',
      kind: 'hashtags',
      message: 'Unexpected hashtag `#now`, it is on the banned list',
      remedy: 'Remove it or pick another',
      why: 'A borrowed tag can lend you a scandal.',
      source: 'Social handbook §4, 2026-03',
      channels: ['x'],
    },
    facts: {
      id: 'spring-01',
      channels: ['x', 'linkedin'],
      publishAt: '2026-12-01T09:00[Europe/Paris]',
    },
  },
  'posts/typo.md': {
    marked: 'We ⟦recieve⟧ guests until ten.',
    says: {
      severity: 'warning',
      message: 'Unexpected `recieve`',
      remedy: 'Write it as the house does',
      fix: { start: 3, end: 10, text: 'receive' },
    },
  },
  'posts/choice.md': {
    marked: 'An ⟦amazing⟧ evening.',
    says: {
      severity: 'info',
      ruleId: 'words/worn',
      message: 'Unexpected `amazing`, it is worn',
      remedy: 'Pick a word that says more',
      suggestions: ['lively', 'quiet', 'starry', '', 'late', 'early'].map((text): Fix => ({
        start: 3,
        end: 10,
        text,
      })),
    },
  },
  'posts/ends.md': {
    marked: 'Sale ⟦starts⟧ tomorrow.',
    says: {
      ruleId: 'calendar/quiet',
      message: 'Planned within the window `year end`, expected outside',
      remedy: 'Move it past the end of the window',
      until: '2027-01-02T00:00:00Z',
    },
    facts: { channels: ['generic'], publishAt: '2026-12-30T10:00:00Z' },
  },
  'posts/open.md': {
    marked: 'We ⟦comment⟧ on the strike.',
    says: {
      ruleId: 'calendar/strike',
      message: 'Planned within the window `strike`, which has no end',
      remedy: 'Wait until the window is closed',
      until: null,
    },
  },
  'posts/long.md': {
    marked: `One\nWin a prize ⟦now when you\ntell us\r\nwhy you\nenter before Friday⟧, friends\n`,
    says: { message: 'Unexpected promise', remedy: 'Say what everybody gets' },
  },
  'posts/two-lines.md': {
    marked: `Win ⟦it\nall⟧ today\n`,
    says: { message: 'Unexpected promise', remedy: 'Say what everybody gets' },
  },
  'posts/emoji.md': {
    marked: 'Family 👨‍👩‍👧‍👦 day 🇫🇷 1️⃣ 👍🏽 ⟦❤️ wínner e\u0301⟧ 🎉',
    says: { message: 'Unexpected `❤️ wínner e\u0301`' },
  },
  'posts/wide.md': {
    marked: '本日は⟦限定セール⟧、お早めに。 각 ᄒ\u1161\u11ab',
    says: { message: 'Unexpected `限定セール`' },
  },
  'posts/tabs.md': {
    marked: '\tone\t⟦two\tthree⟧\tfour',
    says: { message: 'Unexpected `two\tthree`' },
  },
  'posts/right-to-left.md': {
    marked: 'Say ⟦مرحبا بكم⟧ to שלום guests',
    says: { message: 'Unexpected `مرحبا بكم`, expected English' },
  },
  'posts/zero-width.md': {
    marked:
      'f⟦r\u200be\u00ade⟧ \u202egnp.exe\u202c 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
    says: {
      message: 'Unexpected `r\u200be\u00ade`, it hides characters',
      fix: { start: 1, end: 5, text: 'ree' },
    },
  },
  'posts/controls.md': {
    marked:
      'a\u001b[31m⟦red\u009b0m⟧ \u0000\u007f \ud800 e\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a',
    says: { message: 'Unexpected `red\u009b0m`' },
  },
  'posts/commands.md': {
    marked: '::error::gone ##vso[task.setvariable x]⟦##[command]⟧ ##teamcity[x]',
    says: { message: 'Unexpected `##[command]` or ::error::gone' },
  },
  'posts/thread.yaml': ['first', 'second', 'third'].map((name, index) => ({
    marked: `thread:\n  - The first part\n  - The second part\n  - The third part\n`.replace(
      new RegExp(`The ${name}`, 'u'),
      (part) => `⟦${part}⟧`,
    ),
    ...(index !== 0 && {
      says: {
        severity: 'warning' as const,
        message: `Part starts with \`The ${name}\`, expected a verb`,
        remedy: 'Start with a verb',
      },
    }),
    facts: { id: 'launch', part: index + 1, channels: ['x'] },
  })),
  'posts/table.csv': {
    marked: 'id,text\n,⟦⟧Doors open\n',
    says: { message: 'No owner, expected one before this', remedy: 'Add an owner' },
    facts: { id: 'posts/table.csv#1' },
  },
  'posts/whole.md': {
    marked: 'Short.',
    says: {
      ruleId: 'length/least',
      message: 'Draft has `6` characters, expected at least `20`',
      remedy: 'Say more',
    },
  },
  'posts/very-long.md': {
    marked: `${'Every word of this line is ordinary. '.repeat(40)}Here is ⟦a surprise⟧, you see. ${'And so it goes. '.repeat(60)}`,
    says: {
      message: `Unexpected ${'long words and many of them, '.repeat(6)}expected fewer`,
      remedy: 'Shorten it',
    },
  },
  'posts/very-long-evidence.md': {
    marked: `Lead in: ⟦${'on and on '.repeat(500)}⟧`,
    says: { message: `Unexpected \`${'on and on '.repeat(500)}\`` },
  },
  'posts/private.md': {
    marked: 'Call ⟦+00 555 0000⟧ and ask for the manager',
    says: {
      ruleId: 'private/phone',
      message: 'Unexpected telephone number',
      evidence: '[phone]',
      masked: true,
    },
  },
}

/** The lines of a policy with a mistake. */
const policy: Source = {
  path: 'policy/brand.yaml',
  text: 'copydesk: 1\nname: brand\nrules:\n  - id: words/house\n    kind: patern\n    severity: error\n',
}

const kindSpan = { start: policy.text.indexOf('patern'), end: policy.text.indexOf('patern') + 6 }

const problems: readonly Problem[] = [
  {
    code: 'policy/unknown-kind',
    severity: 'error',
    message: 'Unexpected kind `patern`, expected one of `hashtags`, `length`, `pattern`',
    remedy: 'Change it to `pattern`',
    place: place(policy, kindSpan),
    frame: frame(policy, kindSpan),
    ruleId: 'words/house',
  },
  {
    code: 'csv/short-row',
    severity: 'warning',
    message: 'Row has `3` fields, expected `5`',
    remedy: 'Fill the row up to its last column',
    place: place({ path: 'posts/table.csv', text: 'a,b\nc\n' }, { start: 4, end: 5 }),
    draftId: 'posts/table.csv#1',
  },
  {
    code: 'files/none',
    severity: 'error',
    message: 'No file matches `posts/*.txt`',
    remedy: 'Correct the path, or name a folder',
  },
]

/** One run that holds every case of a reporter, and its sources by path. */
export function sharedRun(): { readonly run: Run; readonly sources: ReadonlyMap<string, Source> } {
  const sources = new Map<string, Source>()
  const drafts: DraftResult[] = []
  for (const [path, given] of Object.entries(scenes)) {
    const source = sources.get(path) ?? unmarked([given].flat()[0]?.marked ?? '', path).source
    sources.set(path, source)
    for (const { marked, says, facts, notEvaluated } of [given].flat()) {
      const found = says ? [findingIn(marked, path, says)] : []
      const findings = withFingerprints(
        path === 'posts/private.md' ? [...found, besidePrivate(source)] : found,
      )
      const waived = path === 'posts/typo.md' ? findings : []
      drafts.push({
        id: path,
        path,
        channels: ['generic'],
        verdict: judge(findings),
        findings,
        waived,
        notEvaluated: notEvaluated ?? [],
        ...facts,
      })
    }
  }
  const run = summarize({
    version: '0.1.0',
    at: Date.UTC(2026, 10, 23),
    policy: { hash: '0123456789abcdef', files: ['copydesk:recommended', 'policy/brand.yaml'] },
    sources: sources.size,
    drafts,
    problems,
  })
  return { run, sources }
}

/** A finding on the line that holds private evidence. */
function besidePrivate(source: Source): Finding {
  const start = source.text.indexOf('manager')
  return findingAt(
    source,
    { start, end: start + 7 },
    {
      severity: 'warning',
      message: 'Unexpected `manager`',
      fix: { start: 5, end: start + 7, text: 'our desk' },
    },
  )
}
