const foreign = /[^\0-\x7f]/u
const digit = /\p{Nd}/u
const digits = /\p{Nd}/gu

/** A text with the digits of every script as those of ASCII, each in the place of its own. */
export function asciiDigits(text: string): string {
  if (!foreign.test(text)) return text
  return text.replace(digits, (character) =>
    character.length === 1 ? String(valueOf(character.charCodeAt(0))) : character,
  )
}

/** Scripts have their zero at the start of a row of 16 or six behind it. */
function valueOf(code: number): number {
  const place = code & 15
  return digit.test(String.fromCharCode(code - place)) ? place : place - 6
}
