import { defineKind, type Tools } from '../../core/kind.js'
import { asking, otherMarkets } from './applies.js'
import { connectionOf } from './connection.js'
import { judgeDeclaration } from './declaration.js'
import { judgeDetails } from './details.js'
import { judgeLabel } from './label.js'
import { compileLabels } from './labels.js'
import type { Judge } from './look.js'
import { messages } from './messages.js'
import { options, type DisclosureOptions } from './options.js'
import { judgeStaff } from './staff.js'

const ad = {
  labels: [{ lang: 'en', tags: ['ad'], words: ['ad'], phrases: ['paid for by'], write: 'Ad:' }],
  weak: [{ tags: ['spon'] }],
}

export const disclosure = defineKind({
  name: 'disclosure',
  summary:
    'Says a connection to what is talked about: in words that readers understand, where they can’t miss them, in their language.',
  why: 'Whoever is paid, employed, given something or related speaks with less freedom, and readers have a right to know it before they believe.',
  examples: [
    {
      options: ad,
      good: [
        { text: 'Ad: the new boat is fast.', relationship: 'paid' },
        { text: '#ad The new boat is fast.', relationship: 'paid' },
        { text: 'The new boat is fast.', relationship: 'none' },
        'The new boat is fast. #adventure',
      ],
      bad: [
        { text: 'The new boat is fast.', relationship: 'paid' },
        { text: 'The new boat is fast. #adventure', relationship: 'paid' },
        { text: 'The new boat is fast. ⟦#spon⟧', relationship: 'paid' },
        { text: 'The new boat is fast. #boats ⟦#ad⟧ #sea', relationship: 'paid' },
        { text: 'The new boat.\n\n\n⟦#ad⟧', relationship: 'paid' },
        { text: '⟦#аd⟧ The new boat is fast.', relationship: 'paid' },
        { text: '⟦#ad⟧ Das neue Boot ist schnell.', relationship: 'paid', lang: 'de' },
      ],
    },
    {
      options: { signals: { tags: ['ad'], phrases: ['use my code'], parameters: ['affid'] } },
      good: [
        'Use the code WELCOME at the till.',
        { text: '#ad The new boat', relationship: 'paid' },
      ],
      bad: [
        '⟦Use my code⟧ KIM10!',
        'Mine is from ⟦https://shop.example/?affid=7⟧',
        { text: '⟦#ad⟧ The new boat', relationship: 'none' },
      ],
    },
    {
      options: {
        ...ad,
        labels: [{ for: ['employee'], phrases: ['i work for'] }],
        praise: ['love'],
        brands: ['Acme'],
      },
      good: [
        { text: 'I work for Acme, and I love the new boat.', author: { employee: true } },
        { text: 'I love the new boat of Acme.', author: { role: 'customer' } },
        { text: 'You will love the new Acme boat.', account: 'acme', author: { employee: true } },
      ],
      bad: [{ text: 'I ⟦love⟧ the new boat of Acme.', author: { employee: true } }],
    },
    {
      options: { details: ['amount', 'payer'], subjects: ['security'] },
      good: [
        {
          text: 'Globex paid me $5,000 to say this: look at its token.',
          relationship: { type: 'paid', payer: 'Globex', subject: 'security' },
        },
      ],
      bad: [
        {
          text: 'Look at this token. #Globex',
          relationship: { type: 'paid', payer: 'Globex', subject: 'security' },
        },
      ],
    },
  ],
  options,
  messages,
  compile(given, found, tools) {
    const judges = judgesOf(given, tools)
    return (subject) => judges.flatMap((judge) => judge(subject, found))
  },
})

function judgesOf(given: DisclosureOptions, tools: Tools): readonly Judge[] {
  const { signals, praise, details, known } = given
  const labels = compileLabels(given, tools)
  const isForLabels = given.labels !== undefined && praise === undefined
  const judges: Judge[] = []
  if (isForLabels) judges.push(judgeLabel(labels, given, tools))
  if (details) judges.push(judgeDetails(details, given, tools))
  if (signals) judges.push(judgeDeclaration(signals, given, tools))
  if (praise) judges.push(judgeStaff(praise, given, labels, tools))
  if (known) judges.push(judgeMarkets(known, given, tools))
  if (judges.length === 0)
    tools.complain({
      code: 'disclosure/nothing-asked',
      message: 'Rule asks for nothing',
      remedy: 'Add `labels`, `details`, `signals`, `praise` or `known`',
      path: [],
      lacks: 'labels',
    })
  return judges
}

/** Tells of markets for which nobody knows what has to be said. */
function judgeMarkets(
  known: readonly string[],
  { fact = 'relationship', values }: DisclosureOptions,
  tools: Tools,
): Judge {
  return (subject, found) => {
    const types = asking(connectionOf(subject.draft.facts, fact), values)
    if (types.length === 0) return []
    return otherMarkets(subject, known, tools).map((market) =>
      found('unlisted-market', { market, types }),
    )
  }
}
