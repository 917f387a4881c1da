import { describe, expect, test } from 'vitest'
import { marked } from '../../src/testing/index.js'
import { check } from '../helpers/check.js'

const cases: [why: string, options: object, draft: string][] = [
  ['no tags, nothing to say', { max: 1 }, 'Doors open at nine.'],
  ['at the limit is fine', { max: 2 }, '#spring #sale'],
  ['the first tag over the limit is marked', { max: 1 }, '#spring ⟦#sale⟧ #now'],
  ['banned tags match in any case', { banned: ['winbig'] }, 'Enter now ⟦#WinBig⟧!'],
  ['a banned tag may be written with its sign', { banned: ['#winbig'] }, '⟦#winbig⟧'],
  ['a fragment of a URL is not a tag', { banned: ['faq'] }, 'See example.com/help#faq'],
  ['a registered tag in its own spelling', { registry: ['SpringSale'] }, '#SpringSale'],
  ['another spelling of it', { registry: ['SpringSale'] }, '⟦#springSale⟧'],
  ['a stranger', { registry: ['SpringSale'] }, '⟦#Autumn⟧'],
]

describe('hashtags', () => {
  for (const [why, options, source] of cases) {
    test(why, () => {
      const { text, spans } = marked(source)
      expect(check('hashtags', options, text).map(({ span }) => span)).toEqual(spans)
    })
  }

  test('a variant is fixed to the registered spelling', () => {
    expect(check('hashtags', { registry: ['SpringSale'] }, 'Now #springsale')).toMatchObject([
      { code: 'variant', fix: { start: 4, end: 15, text: '#SpringSale' } },
    ])
  })

  test('a stranger is told its nearest neighbour', () => {
    expect(check('hashtags', { registry: ['SpringSale'] }, '#SprngSale')).toMatchObject([
      { code: 'unregistered', remedy: 'Use `#SpringSale`, or have `#SprngSale` registered first' },
    ])
  })
})
