import type { Range } from '../range.js'

/**
 * A handle: letters, digits and `_`, with `.` and `-` inside; and for the fediverse the host it lives on. Neither has more parts
 * than a host may have: matched whole, more could take the engine more stack than there is.
 */
const handle =
  /[@＠][A-Za-z0-9_]+(?:[.-]+[A-Za-z0-9_]+){0,254}(?:@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+){1,254})?/y
/** What a mention does not stand behind. Scripts without spaces between words may stand right before one. */
const glue =
  /(?![\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}])[\p{L}\p{M}\p{N}_@＠!#$%&*]$/u
/** What a mention does not stand before: another `@`, an accented letter of the same word, the rest of an address. */
const tail = /^(?:[@＠]|:\/\/|[\u{c0}-\u{24f}])/u

/** Finds mentions with their `@`. Linear; e-mail addresses may be among them. */
export function findMentionRanges(text: string): readonly Range[] {
  const found: Range[] = []
  let at = nextAt(text, 0)
  while (at >= 0) {
    handle.lastIndex = at
    const isOpen = at === 0 || !glue.test(text.slice(Math.max(0, at - 2), at))
    if (
      isOpen &&
      handle.test(text) &&
      !tail.test(text.slice(handle.lastIndex, handle.lastIndex + 3))
    ) {
      found.push({ start: at, end: handle.lastIndex })
      at = nextAt(text, handle.lastIndex)
    } else at = nextAt(text, at + 1)
  }
  return found
}

const sign = /[@＠]/g

function nextAt(text: string, from: number): number {
  sign.lastIndex = from
  return sign.exec(text)?.index ?? -1
}
