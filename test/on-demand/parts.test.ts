import { describe, expect, test } from 'vitest'
import { loadParts } from '../../src/index.js'
import { parts } from '../../src/on-demand/index.js'
import { definePart } from '../../src/on-demand/part.js'
import { phonePlans } from '../../src/on-demand/phone-plans.js'

describe('parts', () => {
  for (const part of parts)
    test(`${part.name} are there at once under Node`, () => expect(part.get()).toBeDefined())

  test('are waited for where nothing else is possible', async () => {
    const part = definePart('words', 'no-such-file', async () => ({ part: ['hello'] }))
    expect(part.get()).toBeUndefined()
    await part.load()
    expect(part.get()).toEqual(['hello'])
  })

  test('load together', async () => {
    await loadParts()
    expect(parts.every((part) => part.get() !== undefined)).toBe(true)
  })
})

describe('numbering plans', () => {
  const check = (number: string, region?: string) => phonePlans.get()?.check(number, region)
  test('tell numbers that are given out from lengths', () => {
    expect(check('+493012345678')).toBe('valid')
    expect(check('030 1234567', 'DE')).toBe('valid')
    expect(check('+12001230101')).toBe('possible')
    expect(check('+1234')).toBeUndefined()
    expect(check('030 1234567')).toBeUndefined()
    expect(check('030 1234567', 'XX')).toBeUndefined()
  })
  test('know the networks of no country', () =>
    expect(phonePlans.get()?.callingCodes.has('870')).toBe(true))
})
