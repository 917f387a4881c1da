import { expect, test } from 'vitest'
import { findXCashtags } from '../../../src/channels/grammar/x/cashtags.js'
import { marked } from '../../../src/testing/index.js'

const cases: readonly [why: string, text: string][] = [
  ['up to six letters, in any case', '⟦$A⟧ ⟦$abcdef⟧ $abcdefg'],
  ['up to two more behind a dot or `_`', '⟦$ABC.D⟧ ⟦$ABC_DE⟧'],
  ['what is no suffix is punctuation', '⟦$ABC⟧. ⟦$ABC⟧_ ⟦$ABC⟧.DEF ⟦$ABC⟧.1'],
  ['no digits', '$A1 $1 $5m ⟦$ABC⟧.D1'],
  ['no other letters', '$株 $ÄBC $ABÇ'],
  ['behind a blank of any sort', 'Buy\u3000⟦$ABC⟧\n⟦$DEF⟧'],
  ['behind a directional mark', '\u200f⟦$ABC⟧'],
  ['not behind anything else', '($ABC) .$ABC a$ABC $$ABC'],
  ['punctuation behind', '⟦$ABC⟧, ⟦$ABC⟧! ⟦$ABC⟧) ⟦$ABC⟧-'],
  ['no quotation mark, no script without spaces behind', '$ABC" $ABC” $ABC株'],
  ['of two that touch, the first', '⟦$ABC⟧$DEF'],
  ['nothing', ''],
]

for (const [why, source] of cases) {
  test(why, () => {
    const { text, spans } = marked(source)
    expect(findXCashtags(text)).toEqual(spans)
  })
}
