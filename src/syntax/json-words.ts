/** What the JSON reader says about texts it refuses. Facts of the format only: no word of the draft, but keys. */
export const jsonWords = {
  empty: {
    message: 'Nothing here, expected a value',
    remedy:
      'Write a value: `{…}`, `[…]`, text in double quotes, a number, `true`, `false` or `null`',
  },
  bom: {
    message: 'A byte order mark, expected it only at the very beginning of the file',
    remedy: 'Delete it: it is left over from joining two files',
  },
  comment: {
    message: 'A comment, which JSON does not have',
    remedy: 'Remove the comment, or keep the drafts in YAML, which has comments',
  },
  trailingComma: {
    message: 'A comma behind the last value, expected none',
    remedy: 'Remove the comma',
  },
  extraComma: {
    message: 'A comma without a value before it',
    remedy: 'Remove the comma, or add the missing value',
  },
  missingComma: {
    message: 'Two values without a comma, expected `,` between them',
    remedy: 'Add a comma behind the first; if it is a text with quotes inside, write them as `\\"`',
  },
  missingColon: {
    message: 'A key without a colon, expected `"key": value`',
    remedy: 'Add `:` and a value behind the key',
  },
  missingKey: {
    message: 'Something that is no key, expected a name in double quotes',
    remedy: 'Write `"key": value`',
  },
  unquoted: {
    message:
      'A word without quotes, expected text in double quotes, a number, `true`, `false` or `null`',
    remedy: 'Put the word in double quotes',
  },
  singleQuotes: {
    message: 'Text in single quotes, expected double quotes',
    remedy: 'Write `"` at both ends, and `\\"` for double quotes inside the text',
  },
  curlyQuotes: {
    message: 'A curly quote, expected a straight one, `"`',
    remedy: 'Type the quotes in a plain text editor, or turn off its smart quotes',
  },
  number: {
    message: 'Something like a number, expected digits as in `5`, `-5`, `0.5` or `5e3`',
    remedy:
      'Remove leading zeros, a plus sign or a bare point; put times, dates and codes in double quotes',
  },
  lineBreak: {
    message: 'A line break inside a text in quotes, expected the closing `"` or `\\n`',
    remedy: 'Add the closing `"`, or write `\\n` for each line break of the text',
  },
  unclosedText: {
    message: 'A `"` that is never closed, expected the same at the end of the text',
    remedy: 'Add the closing `"`, and write `\\"` for quotes inside the text',
  },
  control: {
    message: 'A control character inside a text, expected it as an escape',
    remedy: 'Write `\\t` for a tab; delete any other control character',
  },
  escape: {
    message: 'A `\\` that begins no known escape, expected one like `\\n`, `\\"` or `\\u00e9`',
    remedy: 'Write `\\\\` for a backslash',
  },
  unclosed: (close: string) => ({
    message: `A list or object without its end, expected \`${close}\``,
    remedy: `Add the closing \`${close}\``,
  }),
  mismatched: (close: string) => ({
    message: `The wrong closing bracket, expected \`${close}\``,
    remedy: `Write \`${close}\`, or add what is missing before it`,
  }),
  secondValue: {
    message: 'Something behind the value, expected the end',
    remedy:
      'Put several values in a list, `[…, …]`, or each on one line of a file whose name ends with `.jsonl`',
  },
  unexpected: {
    message: 'A character that does not belong here, expected a value',
    remedy: 'Remove it; if it is text, put the text in double quotes',
  },
  duplicateKey: (key: string, line: number) => ({
    message: `Key \`${key}\` occurs twice, first on line ${line}; expected each key once`,
    remedy: 'Remove or rename one of the two',
  }),
  tooMuch: (what: string, most: number) => ({
    message: `More than \`${most}\` ${what}, expected at most that many`,
    remedy: 'Split the record, or make it flatter',
  }),
} as const
