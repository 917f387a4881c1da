import { describe, expect, test } from 'vitest'
import { readMarkup } from './strict-markup.js'

const wrong: readonly [why: string, markup: string][] = [
  ['an element that is not closed', '<a><b></a>'],
  ['an end without a start', '</a>'],
  ['an attribute without quotes', '<a b=c/>'],
  ['an attribute that stands twice', '<a b="1" b="2"/>'],
  ['a bare ampersand', '<a>b & c</a>'],
  ['an entity that is not ours', '<a>&nbsp;</a>'],
  ['a comment', '<a><!-- b --></a>'],
  ['a section', '<a><![CDATA[b]]></a>'],
  ['a control', '<a>\u0007</a>'],
  ['a lone surrogate', '<a>\ud83d</a>'],
  ['text outside', '<a/>b'],
]

describe('the strict reader of markup', () => {
  for (const [why, markup] of wrong)
    test(`refuses ${why}`, () => expect(() => readMarkup(markup)).toThrow())

  test('reads what is well-formed', () => {
    expect(readMarkup('<a b="1 &lt; 2">x &amp; y<c/></a>\n')).toEqual({
      elements: [
        { name: 'a', attributes: { b: '1 < 2' } },
        { name: 'c', attributes: {} },
      ],
      text: 'x & y\n',
    })
  })
})
