import { distance } from 'fastest-levenshtein'
import { defineKind } from '../core/kind.js'
import type { Hashtag } from '../core/views.js'

export const hashtags = defineKind({
  name: 'hashtags',
  summary: 'Keeps hashtags few, known and spelled one way.',
  why: 'Readers skip walls of tags, a tag nobody owns can carry somebody else’s story, and two spellings split one conversation.',
  examples: [
    { options: { max: 1 }, good: ['Doors open. #spring'], bad: ['#spring ⟦#sale⟧'] },
    {
      options: { banned: ['winbig'] },
      good: ['#winbigger is another tag'],
      bad: ['Enter now: ⟦#WinBig⟧'],
    },
    {
      options: { registered: ['SpringSale'] },
      good: ['#SpringSale'],
      bad: ['⟦#springsale⟧', '⟦#SprngSale⟧'],
    },
    {
      options: { required: ['AcmeSummit'] },
      good: ['See you there. #acmesummit'],
      bad: ['See you there.'],
    },
  ],
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      max: { type: 'integer', minimum: 0, description: 'Most hashtags a draft may carry.' },
      banned: {
        type: 'array',
        items: { type: 'string', minLength: 1 },
        description: 'Tags never to use, without `#`, in any case.',
      },
      registered: {
        type: 'array',
        items: { type: 'string', minLength: 1 },
        description: 'The only tags to use, without `#`, in the spelling to use.',
      },
      required: {
        type: 'array',
        items: { type: 'string', minLength: 1 },
        description: 'Tags every draft must carry, without `#`, in any case.',
      },
    },
  },
  messages: {
    banned: (d: { tag: string }) => ({
      message: `Unexpected hashtag \`#${d.tag}\`, it is on the banned list`,
      remedy: 'Remove it or pick another',
    }),
    'too-many': (d: { count: number; max: number }) => ({
      message: `Draft has \`${d.count}\` hashtags, expected at most \`${d.max}\``,
      remedy: `Remove ${d.count - d.max} of them`,
    }),
    variant: (d: { tag: string; canonical: string }) => ({
      message: `Hashtag \`#${d.tag}\` is registered as \`#${d.canonical}\``,
      remedy: `Write \`#${d.canonical}\``,
    }),
    unregistered: (d: { tag: string; nearest: string | undefined }) => ({
      message: `Hashtag \`#${d.tag}\` is not registered`,
      remedy: d.nearest
        ? `Use \`#${d.nearest}\`, or have \`#${d.tag}\` registered first`
        : 'Use a registered one, or have it registered first',
    }),
    missing: (d: { tag: string }) => ({
      message: `Draft lacks the hashtag \`#${d.tag}\``,
      remedy: `Add \`#${d.tag}\``,
    }),
  },
  compile({ max = Infinity, banned = [], registered, required = [] }, found, { complain }) {
    if (max === Infinity && banned.length === 0 && !registered && required.length === 0) {
      complain({
        code: 'hashtags/nothing-asked',
        message: 'Rule asks for nothing',
        remedy: 'Add `max`, `banned`, `registered` or `required`',
        path: [],
      })
    }
    const bannedTags = new Set(banned.map(key))
    const canonical = registered && new Map(registered.map((tag) => [key(tag), bare(tag)]))
    const nearest = canonical && nearestIn([...canonical.keys()])

    const judgeRegistered = (tag: Hashtag) => {
      if (!canonical || bannedTags.has(key(tag.value))) return []
      const spelled = canonical.get(key(tag.value))
      if (spelled === tag.value) return []
      if (spelled === undefined) {
        const near = nearest?.(key(tag.value))
        return [
          found('unregistered', { tag: tag.value, nearest: near && canonical.get(near) }, tag),
        ]
      }
      // The tag stands in the source as it is read (no escapes inside), so its letters can be replaced one for one.
      const isVerbatim = tag.end - tag.start === tag.text.length
      const fix = { start: tag.start, end: tag.end, text: `${tag.text.charAt(0)}${spelled}` }
      return [
        found('variant', { tag: tag.value, canonical: spelled }, tag, isVerbatim ? { fix } : {}),
      ]
    }

    return ({ views: { hashtags: tags } }) => [
      ...tags
        .filter((tag) => bannedTags.has(key(tag.value)))
        .map((tag) => found('banned', { tag: tag.value }, tag)),
      ...tags.flatMap(judgeRegistered),
      ...tags.slice(max, max + 1).map((tag) => found('too-many', { count: tags.length, max }, tag)),
      ...required
        .filter((wanted) => !tags.some((tag) => key(tag.value) === key(wanted)))
        .map((wanted) => found('missing', { tag: bare(wanted) })),
    ]
  },
})

/** A tag without its `#`, in case somebody wrote it with one. */
function bare(tag: string): string {
  return tag.replace(/^[#＃]/u, '')
}

/** What two spellings of one tag have in common. */
function key(tag: string): string {
  return bare(tag).normalize('NFKC').toLowerCase()
}

/** The registered tag nearest to another, if it is near: at most a third of its letters differ. */
function nearestIn(tags: readonly string[]) {
  return (tag: string): string | undefined => {
    let best: string | undefined
    let least = Math.max(1, Math.floor(tag.length / 3)) + 1
    for (const candidate of tags) {
      if (Math.abs(candidate.length - tag.length) >= least) continue
      const edits = distance(candidate, tag)
      if (edits < least) [best, least] = [candidate, edits]
    }
    return best
  }
}
