/**
 * What a plain YAML scalar stands for in the core schema of YAML 1.2: `null`, a boolean or a number, else the text itself.
 *
 * `NO`, `yes`, `on`, `0777` read as 1.1 would are not special: `NO` and `yes` are texts, `0777` is 777; `12:30:00` and dates are texts.
 *
 * @see https://yaml.org/spec/1.2.2/#1032-tag-resolution
 */
export function resolvePlain(text: string): string | number | boolean | null {
  if (text.length === 0) return null
  // Nearly every text is ruled out by its first character.
  const first = text.charCodeAt(0)
  if (first > 57) return WORD_STARTS.has(first) ? resolveWord(text) : text
  if (first < 43 || first === 44 || first === 47) return text
  return resolveNumber(text)
}

/** First characters of `false`, `null`, `true`, `~` in their spellings. */
const WORD_STARTS: ReadonlySet<number> = new Set(Array.from('fFnNtT~', (c) => c.charCodeAt(0)))

function resolveWord(text: string): string | boolean | null {
  switch (text) {
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null
    case 'true':
    case 'True':
    case 'TRUE':
      return true
    case 'false':
    case 'False':
    case 'FALSE':
      return false
    default:
      return text
  }
}

function resolveNumber(text: string): string | number {
  if (INTEGER.test(text)) return Number.parseInt(text, 10)
  if (FLOAT.test(text)) return Number.parseFloat(text)
  if (OCTAL.test(text)) return Number.parseInt(text.slice(2), 8)
  if (HEX.test(text)) return Number.parseInt(text.slice(2), 16)
  if (INFINITE.test(text)) return text.startsWith('-') ? -Infinity : Infinity
  if (NOT_A_NUMBER.test(text)) return NaN
  return text
}

const INTEGER = /^[-+]?[0-9]+$/u
/** `1.5`, `.5`, `1.`, each with or without an exponent, and `1e3`. */
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/u
const OCTAL = /^0o[0-7]+$/u
const HEX = /^0x[0-9a-fA-F]+$/u
const INFINITE = /^[-+]?\.(?:inf|Inf|INF)$/u
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/u
