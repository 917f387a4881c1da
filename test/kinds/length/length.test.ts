import { describe, expect, test } from 'vitest'
import { check } from '../../helpers/check.js'

describe('length', () => {
  test('marks what is over the limit', () => {
    const [finding] = check('length', { max: 5 }, 'Hello, all')
    expect(finding).toMatchObject({
      code: 'too-long',
      evidence: ', all',
      span: { start: 5, end: 10 },
    })
  })

  test('counts as each channel counts, and names the channel', () => {
    const text = `${'a'.repeat(270)} 😀😀😀😀😀😀`
    const findings = check('length', {}, { text, channels: ['x', 'linkedin'] })
    expect(findings.map(({ channels, message }) => [channels, message])).toEqual([
      [['x'], 'Draft has `283` weighted characters on `x`, expected at most `280`'],
    ])
  })

  test('a link counts 23 on X, however long', () => {
    const text = `${'a'.repeat(250)} https://example.com/${'b'.repeat(200)}`
    expect(check('length', {}, { text, channels: ['x'] })).toEqual([])
  })

  test('so does a link to a person, and neither a mention nor an address is a link', () => {
    const over = (text: string) => check('length', { max: 30 }, { text, channels: ['x'] }).length
    expect(over(`https://example.com/@${'k'.repeat(60)}`)).toBe(0)
    expect(over(`${'k'.repeat(30)}@example.com`)).toBe(1)
  })

  test('short links count as much as long ones', () => {
    const text = Array.from({ length: 13 }, (_, index) => `t.co/${index}`).join(' ')
    expect(check('length', {}, { text, channels: ['x'] })).toMatchObject([{ code: 'too-long' }])
  })

  test('never cuts an emoji in two', () => {
    const [finding] = check('length', { max: 2 }, 'a😀😀')
    expect(finding?.evidence).toBe('😀')
  })

  test('too short', () => {
    expect(check('length', { min: 9 }, 'Hey')).toMatchObject([{ code: 'too-short' }])
  })
})
