import { describe, expect, test } from 'vitest'
import { occurrencesOf } from '../../../src/calendar/windows/occurrences.js'
import { naiveTimes } from '../../helpers/naive-windows.js'
import { windowOf, written } from '../../helpers/windows.js'
import { hardCases, type HardCase } from './hard-cases.js'

const day = 86_400_000

function rangeOf({ about }: HardCase): readonly [number, number] {
  const [from = '', until] = about.split('/')
  const at = (text: string) => Date.parse(text.includes('T') ? `${text}Z` : text)
  return [at(from), until === undefined ? at(from) + day : at(until)]
}

const shown = ({ start, end }: { readonly start: number; readonly end: number }) =>
  `${written(start)}/${written(end)}`

describe('hard cases', () => {
  for (const each of hardCases)
    test(each.name, () => {
      const [from, until] = rangeOf(each)
      const window = { id: 'w', ...each.window }
      expect(occurrencesOf(windowOf(window), each.zone, from, until).map(shown)).toEqual(
        each.answer,
      )
      if (!window.outside)
        expect(naiveTimes(window, each.zone, from, until).map(shown)).toEqual(each.answer)
    })
})

test('the table for people', async () => {
  const cell = (text: string) => text.replaceAll('|', '\\|')
  const rows = hardCases.map(({ name, window, zone, answer, why }) => {
    const said = JSON.stringify(window).replaceAll('"', '').slice(1, -1).replaceAll(',', ', ')
    const times = answer
      .map((time) => `\`${time.replace('/', '` to `')}\``)
      .join('; ')
      .replace('`-Infinity`', 'ever')
      .replace('`Infinity`', 'for ever')
    return `| ${cell(name)}: \`${cell(said)}\` in \`${zone}\` | ${times || 'never'} | ${cell(why)} |\n`
  })
  await expect(
    `| case | what we answer | why |\n|---|---|---|\n${rows.join('')}`,
  ).toMatchFileSnapshot('golden/hard-cases.md')
})
