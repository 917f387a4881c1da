import { describe, expect, test } from 'vitest'
import { countText } from '../../src/channels/count.js'
import { createChannels } from '../../src/channels/index.js'
import { fixedStretches } from '../../src/channels/measure.js'

const channels = createChannels()

describe('countText', () => {
  const cases: [why: string, channel: string, text: string, count: number][] = [
    ['X: ASCII counts one', 'x', 'Hello, all.', 11],
    ['X: an emoji counts two', 'x', '😀', 2],
    ['X: a family counts two', 'x', '👨‍👩‍👧‍👦', 2],
    ['X: a skin tone counts nothing more', 'x', '👍🏽', 2],
    ['X: a flag counts two', 'x', '🇩🇪', 2],
    ['X: a keycap counts two, with its selector or without', 'x', '1️⃣1⃣', 4],
    ['X: a heart with its selector', 'x', '❤️', 2],
    ['X: accents count one, however they are written', 'x', 'e\u0301é', 2],
    ['X: Han counts two', 'x', '漢字', 4],
    ['X: curly quotes count one', 'x', '“’”', 3],
    ['X: a digit before a word is a digit', 'x', '1st…', 5],
    ['graphemes: a family is one', 'bluesky', '👨‍👩‍👧', 1],
    ['graphemes: CR LF is one', 'bluesky', 'a\r\nb', 3],
    ['UTF-16: an emoji is two', 'linkedin', '😀', 2],
    ['Threads: a family is its bytes', 'threads', 'a👨‍👩‍👧‍👦', 26],
  ]
  for (const [why, channel, text, count] of cases)
    test(why, () => expect(countText(text, channels.get(channel), [])).toBe(count))

  test('a link counts what the channel says, whatever its length', () => {
    const text = 'See https://example.com/a/very/long/path now'
    const count = (name: string) => {
      const channel = channels.get(name)
      return countText(text, channel, fixedStretches(text, channel, false))
    }
    expect(count('x')).toBe(4 + 23 + 4)
    expect(count('linkedin')).toBe(text.length)
  })
})
