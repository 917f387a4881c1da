import { detectors, type Detector, type Hit } from '../../detectors/index.js'
import type { Subject } from '../../core/check.js'
import type { Wording } from '../../core/finding.js'
import { defineKind, type OptionMistake } from '../../core/kind.js'
import { evidence } from '../../core/located-text.js'
import type { TextView } from '../../core/views.js'
import { createAllowed } from './allowed.js'
import { options } from './options.js'

type Words = Pick<Detector, 'label' | 'remedy'>

const messages = {
  private: ({ label, remedy }: Words): Wording => ({
    message: `The post holds ${label}, and a post is public for ever`,
    remedy,
  }),
}

export const privateData = defineKind({
  name: 'private-data',
  summary:
    'Nothing private leaves the house: addresses, cards, accounts, devices, wallets, passwords and keys. What is found is masked everywhere.',
  why: 'A post can be deleted, and what it said about somebody can not.',
  examples: [
    {
      options: {},
      good: [
        'Write to jane@example.com, pay with 4242 4242 4242 4242, ask 192.0.2.1.',
        'Order 4539148803436467 has shipped.',
      ],
      bad: ['Write to ⟦jane.doe@globex.com⟧.', 'My card is ⟦4539 1488 0343 6467⟧.'],
    },
    {
      options: { allow: ['press@globex.com', '@acme.com'], types: ['EMAIL_ADDRESS'] },
      good: ['Write to Press@Globex.com or sales@acme.com.', 'My card is 4539 1488 0343 6467.'],
      bad: ['Write to ⟦jane@globex.com⟧.'],
    },
  ],
  options,
  messages,
  compile({ types, threshold = 0.5, allow = [] }, found, { complain }) {
    const wanted = detectors.filter(({ type }) => !types || types.includes(type))
    for (const mistake of lacking(wanted)) complain(mistake)
    const isAllowed = createAllowed(allow)
    return (subject) =>
      textsOf(subject).flatMap(({ view, field }) =>
        privateIn(view, wanted, threshold)
          .filter(({ hit }) => !isAllowed(view.text.slice(hit.start, hit.end)))
          .map(({ detector, hit }) => {
            const { label, remedy, mask } = detector
            const extras = { mask, ...(field !== undefined && { field }) }
            return found('private', { label, remedy }, evidence(view, hit.start, hit.end), extras)
          }),
      )
  },
})

/** Parts that can't be had without waiting for them: nothing is passed because nobody could look. */
function lacking(wanted: readonly Detector[]): readonly OptionMistake[] {
  return wanted.flatMap(({ type, needs }) =>
    !needs || needs.get() !== undefined
      ? []
      : [
          {
            code: 'private-data/part',
            message: `\`${type}\` is looked for with ${needs.name}, which are not loaded`,
            remedy: 'Call `await loadParts()` before `loadPolicy`, or leave it out of `types`',
            path: [],
          },
        ],
  )
}

interface Found {
  readonly detector: Detector
  readonly hit: Hit
}

/** What is private in a text, in text order. Of what overlaps, that of the detector that comes first stands. */
function privateIn(
  view: TextView,
  wanted: readonly Detector[],
  threshold: number,
): readonly Found[] {
  const kept: Found[] = []
  for (const detector of wanted)
    for (const hit of detector.find(view)) {
      const isTaken = kept.some(({ hit: { start, end } }) => start < hit.end && end > hit.start)
      if (hit.confidence >= threshold && !isTaken) kept.push({ detector, hit })
    }
  return kept.sort((a, b) => a.hit.start - b.hit.start)
}

/** Metadata that readers get as words of the post. */
const shown = /^\/(?:title|contentWarning|media(?:\/\d+)?\/alt|images\/\d+\/alt)$/

function textsOf({
  views,
}: Subject): readonly { readonly view: TextView; readonly field?: string }[] {
  return [
    { view: views.published },
    ...views.fields
      .filter(({ pointer }) => shown.test(pointer))
      .map(({ pointer, view }) => ({ view, field: pointer })),
  ]
}
