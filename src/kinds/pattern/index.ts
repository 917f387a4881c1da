import { defineKind } from '../../core/kind.js'
import { messages } from './messages.js'
import { options } from './options.js'
import { compilePlan } from './plan.js'

export const pattern = defineKind({
  name: 'pattern',
  summary:
    'Text that must or must not occur: phrases, regular expressions, preferred words, things close to each other.',
  why: 'Most of what a house agrees on can be said as words to use and words to leave; a list that runs on every draft is remembered for everybody.',
  examples: [
    {
      options: { find: ['risk-free'] },
      good: ['A risk free of charge'],
      bad: ['A ⟦risk-free⟧ offer', 'A ⟦Risk‑Free⟧ offer'],
    },
    {
      options: { find: ['win a {0,2} trip'] },
      good: ['Win a very long but fine trip'],
      bad: ['⟦Win a free trip⟧!'],
    },
    { options: { swap: { 'e-mail': 'email' } }, good: ['Send an email'], bad: ['⟦E-mail⟧ us'] },
    {
      options: { find: ['guarantee'], near: { find: ['returns'], within: 3 } },
      good: ['Our guarantee: good bread'],
      bad: ['We ⟦guarantee⟧ high returns'],
    },
    {
      options: { any: ['giveaway'], require: ['terms apply'] },
      good: ['Giveaway! Terms apply.', 'Good morning'],
      bad: ['Giveaway!'],
    },
    { options: { find: ['!'], max: 1 }, good: ['Hello!'], bad: ['Hello! All⟦!⟧'] },
    {
      options: { find: [{ regex: String.raw`\b[A-Z]{2,5}-\d{1,6}\b` }] },
      good: ['A-1'],
      bad: ['See ⟦OPS-4411⟧'],
    },
  ],
  options,
  messages,
  compile(given, found, tools) {
    const { look, judges } = compilePlan(given, tools)
    const [only] = judges
    if (judges.length === 1 && only) return (subject) => only(look(subject), found)
    return (subject) => {
      const texts = look(subject)
      return judges.flatMap((judge) => judge(texts, found))
    }
  },
})
