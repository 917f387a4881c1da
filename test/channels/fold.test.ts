import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Figures } from '../../src/core/channel.js'
import { countText } from '../../src/channels/count.js'
import { foldAt } from '../../src/channels/fold.js'
import { createChannels } from '../../src/channels/index.js'
import { countings } from '../../src/channels/units/index.js'

const channelWith = (figures: Partial<Figures>) => createChannels({ own: figures }).get('own')

describe('foldAt', () => {
  // `|` is where the text is folded; without one, all of it is seen.
  const cases: [why: string, figures: Partial<Figures>, source: string][] = [
    ['no fold', {}, 'All of it'],
    ['a text as long as what is seen', { fold: 9 }, 'All of it'],
    ['one character more', { fold: 9 }, 'All of it|!'],
    ['an empty text', { fold: 0 }, ''],
    ['nothing is seen', { fold: 0 }, '|Ad'],
    ['white space behind the fold hides nothing', { fold: 2 }, 'Ad \n\n'],
    ['but in front of more it counts', { fold: 3 }, 'Ad |me'],
    ['graphemes', { fold: 3, unit: 'graphemes' }, 'A👩‍🍳e\u0301|x'],
    ['UTF-16 never splits an emoji', { fold: 2, unit: 'utf16' }, 'a|😀'],
    ['nor one that is joined', { fold: 4, unit: 'utf16' }, 'a|👩‍🍳'],
    ['nor an accent from its letter', { fold: 2, unit: 'utf16' }, 'a|e\u0301'],
    ['bytes', { fold: 4, unit: 'bytes' }, 'aé|漢'],
    ['emoji as bytes', { fold: 5, unit: 'emoji-bytes' }, 'a🍞|b'],
    ['characters', { fold: 2, unit: 'characters' }, 'a😀|b'],
    ['parts of an SMS fold nothing', { fold: 1, unit: 'sms-parts' }, 'a'.repeat(400)],
    ['lines', { foldLines: 2 }, 'One\nTwo\n|Three'],
    ['as many lines as are seen', { foldLines: 3 }, 'One\nTwo\nThree'],
    ['an empty line is a line', { foldLines: 3 }, 'One\n\n\n|Four'],
    ['a line break at the start, too', { foldLines: 2 }, '\n\n|Three'],
    ['CR LF is one break', { foldLines: 2 }, 'One\r\nTwo\r\n|Three'],
    ['CR is one', { foldLines: 2 }, 'One\rTwo\r|Three'],
    ['LF CR is two', { foldLines: 2 }, 'One\n\r|Three'],
    ['empty lines at the end hide nothing', { foldLines: 1 }, 'One\n\n\n'],
    ['a long line is one', { foldLines: 1 }, 'One '.repeat(200)],
    ['the earlier of both: units', { fold: 5, foldLines: 2 }, 'One\nT|wo\nThree'],
    ['the earlier of both: lines', { fold: 9, foldLines: 2 }, 'One\nTwo\n|Three'],
    ['units alone, where lines are few', { fold: 3, foldLines: 9 }, 'One|\nTwo'],
    [
      'a link counts what the channel says',
      { fold: 30, linkGrammar: 'scheme', linkLength: 23 },
      `Order: https://bakery.example/${'rye/'.repeat(20)}| now`,
    ],
    [
      'and is seen whole or not at all',
      { fold: 29, linkGrammar: 'scheme', linkLength: 23 },
      'Order: |https://bakery.example/rye now',
    ],
  ]
  for (const [why, figures, source] of cases)
    test(why, () => {
      const at = source.indexOf('|')
      expect(foldAt(source.replace('|', ''), channelWith(figures))).toBe(at < 0 ? undefined : at)
    })

  const pieces = [...'ab \n\ré漢', '\r\n', '😀', '👩‍🍳', '\u0301', '🇩', '\ud83d', '\u200d', '\ufe0f']
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((list) => list.join(''))
  const unit = fc.constantFrom('utf16', 'characters', 'graphemes', 'bytes', 'emoji-bytes')

  test('what is seen is as long as it may be, never longer, and ends between graphemes', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
    fc.assert(
      fc.property(text, unit, fc.nat(20), (source, name, fold) => {
        const channel = channelWith({ unit: name, fold })
        const at = foldAt(source, channel)
        const { count } = countings[name]
        if (at === undefined) {
          expect(count(source.trimEnd())).toBeLessThanOrEqual(fold)
          return
        }
        const starts = Array.from(segmenter.segment(source), ({ index }) => index)
        const next = starts[starts.indexOf(at) + 1] ?? source.length
        expect(starts).toContain(at)
        expect(countText(source.slice(0, at), channel, [])).toBeLessThanOrEqual(fold)
        expect(countText(source.slice(0, next), channel, [])).toBeGreaterThan(fold)
      }),
      { numRuns: 2000 },
    )
  })

  test('a long text takes no longer than what is seen of it', () => {
    const channel = channelWith({ fold: 200, foldLines: 3, unit: 'graphemes' })
    const from = performance.now()
    expect(foldAt('漢😀'.repeat(1_000_000), channel)).toBe(300)
    foldAt(`a${'\u0301'.repeat(1_000_000)}`, channel)
    foldAt(`${'a'.repeat(300)}${' '.repeat(1_000_000)}`, channel)
    expect(performance.now() - from).toBeLessThan(500)
  })
})
