import { describe, expect, test } from 'vitest'
import { countGraphemeClusters } from '../../../src/channels/units/graphemes.js'

describe('countGraphemeClusters', () => {
  const cases: [why: string, text: string, count: number][] = [
    ['nothing', '', 0],
    ['ASCII', 'Fresh bread', 11],
    ['CR LF is one, LF CR two', 'a\r\nb\n\r', 5],
    ['CR LF beside other scripts', 'é\r\né', 3],
    ['an accent of its own', 'e\u0301', 1],
    ['Devanagari conjuncts are one', 'नमस्ते', 3],
    ['Tamil vowels join', 'ரொட்டி', 3],
    ['Thai vowels above and below join', 'น้ำ', 1],
    ['Hangul is one syllable, composed or not', '빵\u1108\u1161\u11bc', 2],
    ['a family', '👨‍👩‍👧‍👦', 1],
    ['a cook with a skin', '👩🏽‍🍳', 1],
    ['flags, and half a flag', '🇩🇪🇫🇷🇬', 3],
    ['a flag with tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 1],
    ['a keycap', '1️⃣', 1],
    ['marks piled up', `o${'\u0336\u0363\u0489'.repeat(30)}k`, 2],
    ['a joiner at the end', 'a\u200d', 1],
    ['a zero-width space is one', 'a\u200bb', 3],
    ['half a pair is one', 'a\ud83db', 3],
  ]
  for (const [why, text, count] of cases)
    test(why, () => expect(countGraphemeClusters(text)).toBe(count))

  test('the same as the engine counts', () => {
    // Short texts only: the engine's own segments take time and room that grow with the square of the text.
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
    for (const [why, text] of cases)
      expect([...segmenter.segment(text)].length, why).toBe(countGraphemeClusters(text))
  })
})
