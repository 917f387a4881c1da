import { describe, expect, test } from 'vitest'
import { countEmojiBytes } from '../../../src/channels/units/emoji-bytes.js'

describe('countEmojiBytes', () => {
  const cases: [why: string, text: string, count: number][] = [
    ['letters count one', 'Fresh bread', 11],
    ['of any script', 'Brötchen, 漢字, хлеб', 18],
    ['a letter beyond the first plane counts two', '𝒜', 2],
    ['an emoji counts its bytes', '🍞', 4],
    ['in a text', 'Bread 🍞!', 11],
    ['an emoji of the first plane', '⌚', 3],
    ['a skin counts four more', '👍🏽', 8],
    ['a family counts all of it, with what joins it', '👨‍👩‍👧‍👦', 25],
    ['a flag', '🇩🇪', 8],
    ['a flag with tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 28],
    ['half a flag is an emoji, too', '🇩', 4],
    ['a keycap', '1️⃣', 7],
    ['a keycap without its selector', '1⃣', 4],
    ['digits and signs are none', '1 # * 7', 7],
    ['a heart with its selector', '❤️', 6],
    ['without, it is a sign', '❤', 1],
    ['and so are these', '© ™ ☎ ✔ ↔', 9],
    ['a sign that is joined is an emoji', '❤‍🔥', 10],
    ['one that is joined without its selector', '👩‍⚕', 10],
    ['a selector for text changes nothing', '⌚︎', 4],
    ['a joiner between letters counts one', 'می\u200cخواهم', 8],
    ['emoji of this year', '🫩', 4],
    ['emoji to come', '\u{1faff}\u{1f8ff}', 8],
    ['half an emoji counts one', '\ud83c', 1],
  ]
  for (const [why, text, count] of cases) test(why, () => expect(countEmojiBytes(text)).toBe(count))
})
