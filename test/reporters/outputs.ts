import { expect } from 'vitest'

/** Our own colour codes. */
const SGR = /\u001b\[\d+m/gu

/** What no output may hold besides LF: controls, separators, lone surrogates, every format character. */
const FORBIDDEN =
  /(?![\n\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

/** A joiner that makes one emoji of two. */
const EMOJI_JOINER =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?)\u200d(?=\p{Extended_Pictographic})/gu

/** The lines in which a build server would see a command: GitHub at the start, the others anywhere. */
export function commandsIn(output: string): readonly string[] {
  return output
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/u)
    .filter((line) => /^\s*::/u.test(line) || /##(?:vso|teamcity)?\[/iu.test(line))
}

/** Expects an output that a terminal and a build server take for text and nothing else. */
export function expectHarmless(output: string, color = false): void {
  const text = color ? isolatesClosed(output.replace(SGR, '')) : output
  expect(text).not.toContain('\u001b')
  expect(FORBIDDEN.exec(text.replace(EMOJI_JOINER, ''))?.[0]).toBeUndefined()
  expect(commandsIn(text)).toEqual([])
}

/** The output without our own isolates, each of which must be closed on its line. */
function isolatesClosed(output: string): string {
  return output
    .split('\n')
    .map((line) => line.replace(/\u2068([^\u2068\u2069]*)\u2069/gu, '$1'))
    .join('\n')
}
