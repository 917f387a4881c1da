/** Words that hold others together: alone they do not make two words of a tag. */
export const functionWords =
  'the to in for my we on at it us do our your you me with and from not how why what who when where this that these ' +
  'those are was can will all about then than they them his its their now too via because while ' +
  'after before during through within against toward get gets'

/** Those of them that make a tag with one other word: `ourpeople`. */
export const openingWords = 'our your the this my'

/** Words that a tag neither begins nor ends with. */
export const innerWords = 'of is as by but into'

/** Words that only begin a tag: `nofilter`, `netzero`. */
export const leadingWords = 'no net'
