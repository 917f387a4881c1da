import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readIcs } from '../../src/icalendar/ics.js'

const data = process.env['COPYDESK_DATA']
const hostile = data === undefined ? '' : join(data, 'hostile')

interface Entry {
  readonly file: string
  readonly expected: 'ok' | 'diagnostic' | 'either'
}

/** Calendars of a class that are there. */
function calendars(name: string): readonly Entry[] {
  const list = JSON.parse(
    readFileSync(join(hostile, name, 'manifest.json'), 'utf8'),
  ) as readonly Entry[]
  return list.filter(({ file }) => file.endsWith('.ics') && existsSync(join(hostile, name, file)))
}

/**
 * Files that are `ok` for a parser, and still no calendar that may be relied on: one without events would hold back nothing, and an event needs
 * a name and a time.
 */
const refused: Readonly<Record<string, string>> = {
  'bom-utf8.ics': 'ics/no-events',
  'ics-one-line.ics': 'ics/no-events',
  'ics-param-multi.ics': 'ics/no-events',
  'ics-escapes.ics': 'ics/no-uid',
}

/** The longest that anything may take, in milliseconds: not a speed, but the line between slow and hung. */
const patience = 2000

describe.skipIf(data === undefined)('hostile calendars', () => {
  for (const name of ['ics', 'pub-ics', 'pump-small', 'encoding']) {
    test(name, () => {
      const entries = calendars(name)
      expect(entries.length).toBeGreaterThan(0)
      for (const { file, expected } of entries) {
        const text = readFileSync(join(hostile, name, file), 'utf8')
        const begun = performance.now()
        const { node, problems } = readIcs({ path: file, text })
        expect(performance.now() - begun, file).toBeLessThan(patience)
        const errors = problems
          .filter(({ severity }) => severity === 'error')
          .map(({ code }) => code)
        expect(node === undefined, file).toBe(errors.length > 0)
        if (expected === 'diagnostic') expect(errors.length, file).toBeGreaterThan(0)
        if (expected === 'ok') {
          const code = refused[file]
          expect(errors, file).toEqual(code === undefined ? [] : [code])
        }
        for (const { place } of problems) {
          expect(place?.end.offset, file).toBeLessThanOrEqual(text.length)
        }
      }
    })
  }
})
