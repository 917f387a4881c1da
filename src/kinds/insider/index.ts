import { connectionOf } from '../../connections/connection.js'
import { compileForms } from '../../connections/forms.js'
import { compileLabels } from '../../connections/labels.js'
import { hasReadersIn } from '../../connections/markets.js'
import { createNames } from '../../connections/names.js'
import { placeOf, readOf } from '../../connections/read.js'
import { handles, isByHouse, isByStaff } from '../../connections/staff.js'
import { defineKind } from '../../core/kind.js'
import { messages } from './messages.js'
import { options } from './options.js'

const labels = [{ phrases: ['i work for', 'my employer'] }]

export const insider = defineKind({
  name: 'insider',
  summary: 'People who praise the house they work for say that they work there.',
  why: 'Praise from somebody who works there reads like that of a customer. Pride is welcome, disguise is not.',
  examples: [
    {
      options: { praise: ['love', 'best'], labels, brands: ['Acme', '@acme'] },
      good: [
        { text: 'I work for Acme, and I love its boats.', author: { employee: true } },
        { text: 'We at Acme love our boats.', author: { employee: true } },
        { text: 'I love the boats of Acme.', author: { role: 'customer' } },
        { text: 'You will love the boats of Acme.', account: 'acme', author: { employee: true } },
        { text: 'Acme sails at nine. I love soup.', author: { employee: true } },
      ],
      bad: [
        { text: 'I ⟦love⟧ the boats of Acme.', author: { employee: true } },
        { text: '⟦Best⟧ boat ever, @acme', author: { role: 'employee' } },
      ],
    },
  ],
  options,
  messages,
  compile({ praise, labels: written, brands = [], employees = [], market }, found, tools) {
    if (!praise || !written)
      tools.complain({
        code: 'insider/nothing-asked',
        message: 'Rule has nothing to look for',
        remedy: 'Add `praise` and `labels`',
        path: [],
        lacks: 'labels',
      })
    const staff = handles(employees)
    const compiled = compileLabels(written ?? [], [], tools)
    const findPraise = compileForms({ phrases: praise ?? [] }, tools, [])
    return (subject) => {
      const { facts } = subject.draft
      // A connection that is declared is judged by the rules of its market.
      const { types = [] } = connectionOf(facts)
      if (!isByStaff(facts, staff) || types.length > 0) return []
      const isForOthers = facts.strings('markets').length > 0
      if (market !== undefined && isForOthers && !hasReadersIn(facts, market, tools)) return []
      const employers = facts.strings('author.employer')
      const house = createNames([...brands, ...employers])
      if (isByHouse(facts, house)) return []
      if (house.isEmpty) return [{ needs: 'author.employer' }]
      const read = readOf(subject, tools, house)
      const { text } = read.view
      const sentences = [...text.matchAll(sentence)].map(({ 0: own, index }) => ({
        start: index,
        end: index + own.length,
        named: house.firstIn(own),
        own,
      }))
      const praised = findPraise(read).flatMap((said) => {
        const within = sentences.find(({ start, end }) => said.start >= start && said.start < end)
        return within?.named ? [{ said, within }] : []
      })
      const [first] = praised
      if (!first || praised.some(({ within }) => ours.test(within.own))) return []
      if (compiled.find(read, ['employee']).some(({ isAccepted }) => isAccepted)) return []
      const { said, within } = first
      const { start, end } = within.named ?? { start: 0, end: 0 }
      const data = { words: text.slice(said.start, said.end), brand: within.own.slice(start, end) }
      return [found('unsaid-employee', data, placeOf(subject, said))]
    }
  },
})

/** Up to a full stop that is followed by white space, or the end of a line. */
const sentence = /[^\r\n]+?(?:[.!?…](?=\s)|(?=[\r\n])|$)/gu

/** Who says `we` of the house says that it is theirs. */
const ours =
  /(?<![\p{L}\p{M}])(?:we|our|ours|us|wir|uns|unser\p{L}*|nous|notre|nos)(?![\p{L}\p{M}])/iu
