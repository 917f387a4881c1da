import { RegExpParser, RegExpSyntaxError, type AST } from '@eslint-community/regexpp'
import { PatternError } from '../../core/matcher.js'
import { choice, repeat, sequence } from './pattern.js'
import type { Assertion, CharacterSet, ParsedPattern, Pattern } from './pattern.js'
import { lenient, refuseSlashes, refuseSize, tooLarge, unfitSyntax } from './screen.js'

/** Most distinct classes (`[a-z]`, `\d`, `.`) in one pattern: each is asked about every new character. */
const mostClasses = 100
/** Most repetitions that a count may ask for. */
const mostRepetitions = 1_000

/**
 * Reads a regular expression as JavaScript does with flag `u`, but for two things: `\s` is Unicode's White_Space (NEL is in, the byte order
 * mark is not), and a backslash before punctuation that needs none (`\'`, `\-`) is allowed.
 *
 * @throws PatternError with what stands in the way and at which character
 */
export function parsePattern(written: string): ParsedPattern {
  refuseSize(written)
  refuseSlashes(written)
  const { source, place } = lenient(written)
  const reader = createReader(source, place)
  const root = reader.disjunction(parse(source, place).alternatives)
  return { source: reader.spelling(), root, sets: reader.sets }
}

function parse(source: string, place: (index: number) => number): AST.Pattern {
  const parser = new RegExpParser({ ecmaVersion: 2024 })
  try {
    const pattern = parser.parsePattern(source, 0, source.length, {
      unicode: true,
      unicodeSets: false,
    })
    // The engine may know fewer properties and scripts than the parser.
    RegExp(source, 'u')
    return pattern
  } catch (error) {
    if (error instanceof RegExpSyntaxError) throw unfitSyntax(source, error, place, error.index)
    if (error instanceof SyntaxError) throw unfitSyntax(source, error, place)
    throw error
  }
}

interface Reader {
  readonly sets: readonly CharacterSet[]
  disjunction(alternatives: readonly AST.Alternative[]): Pattern
  /** The source with every `\s` spelled out. */
  spelling(): string
}

function createReader(source: string, place: (index: number) => number): Reader {
  const sets: CharacterSet[] = []
  const numbers = new Map<string, number>()
  const spaces: AST.EscapeCharacterSet[] = []
  let classes = 0

  function setNumber(set: CharacterSet): number {
    let number = numbers.get(set.source)
    if (number === undefined) {
      if (set.character === undefined && ++classes > mostClasses) {
        throw tooLarge(`more than \`${mostClasses}\` different character classes`)
      }
      number = sets.push(set) - 1
      numbers.set(set.source, number)
    }
    return number
  }

  function characterSet(
    element: AST.Character | AST.CharacterSet | AST.CharacterClass,
  ): CharacterSet {
    if (element.type === 'Character') return single(element.value)
    if (element.type === 'CharacterSet') {
      if (element.kind !== 'space') return { source: element.raw }
      spaces.push(element)
      return { source: spaceSource(element) }
    }
    let inside = ''
    for (const part of element.elements) {
      if (part.type === 'CharacterSet' && part.kind === 'space') {
        spaces.push(part)
        inside += spaceSource(part)
      } else inside += part.raw
    }
    return { source: `[${element.negate ? '^' : ''}${inside}]` }
  }

  function disjunction(alternatives: readonly AST.Alternative[]): Pattern {
    const items = alternatives.map(({ elements }) => {
      const parts = elements.map(term)
      return parts.length === 1 && parts[0] ? parts[0] : sequence(parts)
    })
    return items.length === 1 && items[0] ? items[0] : choice(items)
  }

  function term(element: AST.Element): Pattern {
    switch (element.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
        return { type: 'set', set: setNumber(characterSet(element)), nullable: false }
      case 'Group':
      case 'CapturingGroup':
        return disjunction(element.alternatives)
      case 'Quantifier': {
        const { min, max, greedy, element: item } = element
        const most = max === Infinity ? min : max
        if (most > mostRepetitions) throw tooLarge(`a count of \`${most}\``)
        return repeat(term(item), min, max, greedy)
      }
      case 'Assertion':
        return { type: 'assert', assertion: assertion(element), nullable: true }
      case 'Backreference':
        throw new PatternError(
          'regex/back-reference',
          `Regular expression refers back with \`${element.raw}\` at character \`${place(element.start) + 1}\`, which can't be matched in bounded time`,
          'Write out what may stand there, or make a rule for each case',
        )
      default:
        throw new PatternError(
          'regex/syntax',
          `Unexpected \`${element.raw}\` at character \`${place(element.start) + 1}\` of the regular expression`,
          'Write it as a class: `[abc]`, or as a choice: `(?:a|b)`',
        )
    }
  }

  function assertion(element: AST.Assertion): Assertion {
    switch (element.kind) {
      case 'start':
      case 'end':
        return { type: element.kind }
      case 'word':
        return { type: 'boundary', isNegated: element.negate, set: setNumber({ source: '\\w' }) }
      default:
        return lookAround(element)
    }
  }

  /** Looking at one character is as cheap as `\b`; anything longer is refused. */
  function lookAround(element: AST.LookaroundAssertion): Assertion {
    const [alternative, second] = element.alternatives
    const [only, next] = alternative?.elements ?? []
    const isOne = only && !next && !second
    if (
      isOne &&
      (only.type === 'Character' || only.type === 'CharacterSet' || only.type === 'CharacterClass')
    ) {
      return {
        type: element.kind === 'lookahead' ? 'before' : 'behind',
        isNegated: element.negate,
        set: setNumber(characterSet(only)),
      }
    }
    const sign = `(?${element.kind === 'lookahead' ? '' : '<'}${element.negate ? '!' : '='}`
    throw new PatternError(
      'regex/look-around',
      `Regular expression looks around with \`${sign}…)\` at character \`${place(element.start) + 1}\`, expected one character or class in it`,
      'Use `near` or `exceptions` for what must or must not stand beside it, or make two rules of it',
    )
  }

  return {
    sets,
    disjunction,
    spelling() {
      let spelled = ''
      let from = 0
      for (const space of spaces.toSorted((a, b) => a.start - b.start)) {
        spelled += source.slice(from, space.start) + spaceSource(space)
        from = space.end
      }
      return spelled + source.slice(from)
    },
  }
}

function single(codePoint: number): CharacterSet {
  return {
    source: `\\u{${codePoint.toString(16)}}`,
    character: String.fromCodePoint(codePoint),
  }
}

function spaceSource({ negate }: { readonly negate: boolean }): string {
  return negate ? '\\P{White_Space}' : '\\p{White_Space}'
}
