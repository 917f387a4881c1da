import type { Wording } from '../core/finding.js'

/** What the YAML reader says about texts it refuses. Facts of the format only: no word of the draft, but keys. */
export const yamlWords = {
  control: {
    message: 'A control character, expected only printable characters, tabs and line breaks',
    remedy: 'Delete the character, or write it as an escape in double quotes',
  },
  strayBom: {
    message: 'A byte order mark inside the file, expected it only at the very beginning',
    remedy: 'Delete it: it is left over from joining two files',
  },
  complexKey: {
    message: 'A key that is a list, a map or an alias, expected a name',
    remedy: 'Write the key as a plain name, `name: value`',
  },
  questionKey: {
    message: 'A line that begins with `? `, which YAML keeps for keys of several lines',
    remedy: 'Put the text in quotes, or write the key as a plain name, `name: value`',
  },
  directive: {
    message: 'A line that begins with `%`, which YAML reads as an instruction; none is allowed',
    remedy: 'Remove the line; if it is text, put the text in quotes',
  },
  tag: {
    message:
      'A word that begins with `!`, which YAML reads as a type; only `!!str` and its kin are allowed',
    remedy: 'Remove the type; if `!` belongs to the text, put the text in quotes',
  },
  tagMismatch: {
    message: 'A value that does not fit the type before it',
    remedy: 'Remove the `!!` type or correct the value',
  },
  mergeKey: {
    message: 'A merge key `<<`, which YAML 1.2 does not have',
    remedy: 'Write the keys out; if `<<` is meant as a name, put it in quotes',
  },
  template: {
    message: 'Template braces, which YAML reads as the beginning of a map',
    remedy:
      'Put the whole value in quotes, `"{{ … }}"`, or fill the template in before it is checked',
  },
  unclosedQuote: (quote: string): Wording => ({
    message: `A \`${quote}\` that is never closed, expected the same quote at the end of the text`,
    remedy:
      quote === "'"
        ? "Add the closing `'`; where the text begins with an apostrophe, put all of it in double quotes"
        : 'Add the closing `"`, and write `\\"` for quotes inside the text',
  }),
  hashtag: {
    message:
      'A `#` after a space begins a comment, so that the words from here on are not part of the text',
    remedy: 'Put the text in quotes if this is a hashtag, or write `# ` if it is a comment',
  },
  unusedAnchor: {
    message:
      'A word that begins with `&` is taken as a label nobody uses, so that it is not part of the text',
    remedy: 'Put the text in quotes if the word belongs to it, or remove the label',
  },
  valueStart: (first: string): Wording => ({
    message: `A text that begins with ${first === '`' ? '`` ` ``' : `\`${first}\``}, which has a meaning of its own in YAML`,
    remedy: 'Put the text in quotes',
  }),
  colonInText: {
    message:
      'A colon followed by a space inside a text without quotes, which YAML reads as another `key: value`',
    remedy: 'Put the whole text in quotes, `"…"`',
  },
  colonInLines: {
    message: 'A `key: value` on a line that continues the text above it',
    remedy:
      'Indent the line exactly like the other keys; if it is text, put the whole text in quotes',
  },
  splitKey: {
    message: 'A key in brackets and its colon on different lines, expected both on one line',
    remedy: 'Join the lines; if both are one text, put it in quotes',
  },
  noColon: {
    message: 'A line without a key, expected `key: value`',
    remedy: 'Add the key and its colon, or indent the line if it continues the text above',
  },
  afterQuote: {
    message: 'Words behind the closing quote, expected the end of the value',
    remedy:
      "Put quotes around the whole text and double the inner ones, `'…''…''…'`, or write `\\\"` in double quotes",
  },
  tab: {
    message: 'A tab at the beginning of a line, expected spaces',
    remedy: 'Replace the tab with spaces, two for each level',
  },
  indent: {
    message: 'A line that is indented unlike its neighbours, expected the same number of spaces',
    remedy: 'Indent the line exactly like the other keys or items of its group',
  },
  bracket: (close: string): Wording => ({
    message: `A list or map in brackets without its end, expected \`${close}\``,
    remedy: `Add the closing \`${close}\`; if the bracket belongs to a text, put the text in quotes`,
  }),
  comma: {
    message: 'Two values in brackets without a comma, expected `,` between them',
    remedy: 'Add the comma; if both are one text, put it in quotes',
  },
  extraComma: {
    message: 'A comma without a value, expected a value before it',
    remedy: 'Remove the comma; if it belongs to a text, put the text in quotes',
  },
  commentSpace: {
    message: 'A `#` right behind a value, expected a space before a comment',
    remedy: 'Add a space before the comment; if it belongs to the text, put all of it in quotes',
  },
  escape: {
    message:
      'A `\\` in double quotes that begins no known escape, expected one like `\\n` or `\\"`',
    remedy: 'Write `\\\\` for a backslash, or use single quotes, where nothing is escaped',
  },
  blockHeader: {
    message: 'Text behind `|` or `>`, expected the end of the line',
    remedy:
      'Begin the text on the next line, indented; if `|` or `>` belongs to the text, put it in quotes',
  },
  blockIndent: {
    message: 'A block of text whose lines are indented less than its first one',
    remedy: 'Indent every line of the text at least like its first line',
  },
  listInLine: {
    message: 'A `- ` right behind a key or another text, expected list items on lines of their own',
    remedy: 'Begin the list on the next line; if `- ` belongs to the text, put the text in quotes',
  },
  longKey: {
    message: 'A key of more than 1024 characters',
    remedy: 'Shorten the key; if it is text, put the text in quotes',
  },
  documentStart: {
    message: 'A `key: value` or list behind `---`, expected it on the next line',
    remedy: 'Begin a new line after `---`',
  },
  props: {
    message: 'A label `&`, an alias `*` or a type `!!` in the wrong place',
    remedy:
      'Put it right before the value it belongs to, once; if it is text, put the text in quotes',
  },
  unexpected: {
    message: 'Something that does not belong here, expected a key, a value or the end of the line',
    remedy:
      'Check quotes, brackets and indentation from here upwards; put texts with special characters in quotes',
  },
  unknownAlias: {
    message:
      'A text that begins with `*` is taken as a reference to a label, and there is no such label above it',
    remedy: 'Put the text in quotes, or define the label with `&` above',
  },
  aliasCycle: {
    message: 'An alias inside the very value it stands for',
    remedy: 'Replace the alias with the value that is meant',
  },
  duplicateKey: (key: string, line: number): Wording => ({
    message: `Key \`${key}\` occurs twice, first on line ${line}; expected each key once`,
    remedy: 'Remove or rename one of the two',
  }),
  tooMuch: (what: string, most: number): Wording => ({
    message: `More than \`${most}\` ${what}, expected at most that many in one document`,
    remedy: 'Split the document, or shorten it',
  }),
} as const
