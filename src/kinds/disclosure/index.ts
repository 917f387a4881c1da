import { compileLabels } from '../../connections/labels.js'
import { defineKind } from '../../core/kind.js'
import { judge } from './judge.js'
import { messages } from './messages.js'
import { options } from './options.js'

const ad = {
  labels: [{ lang: 'en', tags: ['ad'], words: ['ad'], phrases: ['paid for by'], write: ['Ad:'] }],
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
    if (!given.labels && !given.details)
      tools.complain({
        code: 'disclosure/nothing-asked',
        message: 'Rule asks for nothing',
        remedy: 'Add `labels`, `details` or both',
        path: [],
        lacks: 'labels',
      })
    const labels = compileLabels(given.labels ?? [], given.weak ?? [], tools)
    return (subject) => judge(subject, labels, given, tools, found)
  },
})
