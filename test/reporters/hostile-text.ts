import * as fc from 'fast-check'

/** Text in which everything that matters to a terminal is common. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a',
        ' ',
        '#',
        '##[',
        '::',
        '[',
        '\t',
        '\r',
        '\n',
        '限',
        '👍',
        '🏽',
        '🇫',
        '🇷',
        '1',
        '❤',
        '👨',
        '🏴',

        '\u0301',
        '\u200d',
        '\ufe0f',
        '\ufe0e',
        '\u20e3',
        '\u200b',
        '\u202e',
        '\u2066',
        '\u2028',

        '\u001b[31m',
        '\u009b',
        '\u0007',
        '\u007f',
        '\ud83d',
        '\udc4d',
        '\ufeff',
        'ם',
        'ع',
        '\u0600',

        '\u1112',
        '\u1161',
        '\u11ab',
        '각',
        'क',
        '\u094d',
        'ष',
        'ｶ',
        'ﾞ',
        '\u0e33',
        '\u{e0067}',
        '\u{e007f}',

        '\u0301'.repeat(12),
        '\u200d👨'.repeat(30),
        '\u1112'.repeat(80),
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))
