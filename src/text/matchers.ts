import type { Matchers } from '../core/matcher.js'
import { parsePhrase } from './phrase.js'
import { createPhraseBook, wordsBetween } from './phrases.js'
import { compileRegex } from './regex.js'

/**
 * Turns the words of a policy into matchers.
 *
 * All phrases of one instance are found in one pass over a view, whoever asks first; what was found is kept as long as the view.
 * Regular expressions run one by one, behind a look for what they can't match without.
 */
export function createMatchers(): Matchers {
  const book = createPhraseBook()
  return {
    phrases: (list, { caseSensitive = false } = {}) => book.add(list, caseSensitive),
    foundBy: (matchers) => book.foundBy(matchers),
    checkPhrase(phrase) {
      parsePhrase(phrase, 0)
    },
    regex(pattern, { ignoreCase = false } = {}) {
      const find = compileRegex(pattern, ignoreCase)
      return (view) => find(view.text)
    },
    wordsBetween,
  }
}
