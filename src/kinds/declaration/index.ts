import { defineKind } from '../../core/kind.js'
import { createCheck } from './judge.js'
import { messages } from './messages.js'
import { options } from './options.js'

export const declaration = defineKind({
  name: 'declaration',
  summary:
    'A draft declares what connects its author to what it talks about: what its words give away, what contradicts itself, what nobody knows.',
  why: 'A rule can only see to it that readers are told of a connection when the draft says that there is one.',
  examples: [
    {
      options: {
        signals: [{ tags: ['ad'], phrases: ['use my code'] }],
        parameters: ['affid', 'amazon?tag'],
      },
      good: [
        'Use the code WELCOME at the till.',
        'See https://blog.example/?tag=boats',
        { text: '#ad The new boat', relationship: 'paid' },
      ],
      bad: [
        '⟦Use my code⟧ KIM10!',
        'Mine is from ⟦https://shop.example/?affid=7⟧',
        { text: '⟦#ad⟧ The new boat', relationship: 'none' },
        { text: '⟦#аd⟧ The new boat', relationship: 'none' },
        { text: 'The new boat', relationship: 'sponsered' },
        { text: 'The new boat', relationship: { brand: 'Acme' } },
      ],
    },
    {
      options: { signals: [{ tags: ['ad'] }], brands: ['Acme'], employees: ['@dana'] },
      good: [
        { text: 'Sail with Acme', account: '@kim' },
        { text: 'Sail with Acme', account: 'Acme', author: { handle: '@dana' } },
        { text: 'Sail with Acme', account: '@dana', relationship: 'employee' },
      ],
      bad: [{ text: 'Sail with ⟦Acme⟧', account: '@dana' }],
    },
    {
      options: { markets: ['US'] },
      good: [{ text: 'The new boat', relationship: 'paid', markets: ['US-NY'] }],
      bad: [{ text: 'The new boat', relationship: 'paid', markets: ['US', 'BR'] }],
    },
  ],
  options,
  messages,
  compile(given, found, tools) {
    if (!given.signals && !given.markets)
      tools.complain({
        code: 'declaration/nothing-asked',
        message: 'Rule asks for nothing',
        remedy: 'Add `signals`, `markets` or both',
        path: [],
        lacks: 'signals',
      })
    return createCheck(given, found, tools)
  },
})
