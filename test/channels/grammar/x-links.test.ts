import { describe, expect, test } from 'vitest'
import { findXLinks } from '../../../src/channels/grammar/x/links.js'
import { marked } from '../../../src/testing/index.js'

const cases: Readonly<Record<string, readonly [why: string, text: string][]>> = {
  'with a scheme': [
    ['alone', '⟦https://example.com⟧'],
    ['in any case', 'See ⟦HTTP://Example.Org/Menu⟧ now'],
    ['behind punctuation', 'a:⟦http://b.org⟧ (⟦http://b.org⟧) "⟦http://b.org⟧"'],
    ['behind another script', '予約は⟦https://example.jp⟧まで'],
    ['not behind a word', 'seehttp://b.org'],
    [
      'not behind a sign',
      '@http://b.org #http://b.org $http://b.org ＠http://b.org ＃http://b.org',
    ],
    ['no other scheme', 'ftp://b.org'],
    ['no blank behind it', 'http:// ⟦b.org⟧'],
    ['a port', '⟦http://b.org:8080⟧ ⟦http://b.org:8080/x⟧ ⟦http://b.org⟧: so'],
    ['no user name', 'http://kim:secret@b.org/'],
    ['no number for a name', 'http://10.0.0.1/x'],
    ['no name of one label', 'http://localhost/x http://localhost:80'],
    ['a name right behind a slash is refused with its address', 'http://shop_front.org'],
  ],
  'without a scheme': [
    ['every top-level domain', '⟦b.org⟧ ⟦b.museum⟧ ⟦b.ly⟧ ⟦b.xn--p1ai⟧'],
    ['what is none is none', 'file.txt notes.docx b.organ e.g. 3.14'],
    ['a missing space makes a link, where the word is a domain', 'We saw ⟦it.so⟧ there'],
    ['domains that the root zone has dropped, X has not', '⟦b.macys⟧ ⟦b.active⟧'],
    ['sub-domains', '⟦a.b-c.d1.co.uk⟧'],
    ['not behind a dot, a hyphen, `_` or a slash', '..b.org -b.org _b.org /b.org'],
    ['not in an address for mail', 'kim@b.org kim.lee.org@b.org kim+x.org@b.org'],
    ['not in a tag, a handle, a cashtag', '#b.org @b.org $B.CA'],
    ['a hyphen or a letter goes on', 'b.org-anise b.orgs'],
    ['`_` does not', '⟦b.org⟧_x'],
    [
      'no `_` in it; with a scheme, before the name proper',
      'b_c.org b_⟦c.d.org⟧ ⟦http://b_c.d.org⟧ http://b_c.org',
    ],
    ['no hyphen at an end of a label', 'b-.org a.b-.org a.-b.org'],
    ['a path, and a query behind a path', '⟦b.org/x?y=1⟧'],
    ['no query or port without a path', '⟦b.org⟧?y=1 ⟦b.org⟧:80'],
    ['Latin with accents', 'Chez ⟦café.fr⟧, ⟦ŁÓDŹ.pl⟧'],
    ['in pieces, too', 'Chez ⟦cafe\u0301.fr⟧'],
    ['an accent that the text starts with stands before the name', 'É⟦cole.fr⟧'],
  ],
  'other scripts': [
    ['names in them are links with a scheme alone', '⟦http://例え.jp⟧ 例え.jp'],
    ['their top-level domains are for both', '⟦http://b.みんな⟧ ⟦b.みんな⟧です ⟦b.рф⟧ ⟦b.РФ⟧'],
    ['the longer of two', '⟦http://b.भारतम्⟧ ⟦http://b.भारत⟧'],
    ['letters without spaces are no part of a name', '詳細は⟦b.org⟧と⟦c.org/d⟧へ'],
    ['nor are syllables', '새소식⟦b.kr⟧에서'],
    ['nor is an emoji', '😀⟦b.org⟧😀'],
    ['an emoji in a name', '⟦http://😀.org⟧'],
    [
      'a label of 63 characters as it is sent',
      `⟦http://${'あ'.repeat(57)}.jp⟧ http://${'あ'.repeat(58)}.jp`,
    ],
    ['in ASCII', `⟦http://${'a'.repeat(63)}.jp⟧ http://${'a'.repeat(64)}.jp ${'a'.repeat(64)}.jp`],
    ['Punycode that is none', 'http://xn--あ.org'],
    ['Punycode', '⟦http://xn--r8jz45g.jp/⟧'],
    ['directional marks around', '\u2066\u202a⟦b.org⟧\u202c\u2069 \u200f⟦http://b.org/x⟧\u200e'],
    ['a byte order mark before', '\ufeffb.org'],
  ],
  'what follows': [
    [
      'punctuation of the sentence',
      '⟦http://b.org⟧. ⟦http://b.org/x⟧, ⟦http://b.org/x⟧!! ⟦http://b.org/⟧…',
    ],
    ['of a query', '⟦http://b.org?x=1⟧? ⟦http://b.org?x⟧.'],
    ['signs that may end a path', '⟦b.org/x-⟧ ⟦b.org/x+⟧ ⟦b.org/x=⟧ ⟦b.org/x_⟧ ⟦b.org/#⟧'],
    ['signs that may end a query', '⟦b.org/?x-⟧ ⟦b.org/?x⟧+ ⟦b.org/?x=⟧ ⟦b.org/?x&⟧'],
    ['a fragment', '⟦http://b.org/x#y⟧ ⟦http://b.org⟧#y ⟦http://b.org?#y⟧'],
    ['brackets with a partner', '⟦b.org/x_(y)⟧ ⟦b.org/x(y)z⟧ (⟦b.org/x_(y)⟧)'],
    ['one pair in another', '⟦b.org/x_(y_(z))⟧ ⟦b.org/((y))⟧'],
    ['no deeper, no two in one, none empty', '⟦b.org/x⟧(a(b(c))) ⟦b.org/x⟧(a(b)(c)) ⟦b.org/x⟧()'],
    ['without a partner', '⟦b.org/x⟧(y ⟦b.org/x⟧)'],
    ['an en dash inside', '⟦b.org/a–b⟧–'],
    ['accents and Cyrillic', '⟦b.org/café⟧ ⟦b.org/меню⟧'],
    ['no other script', '⟦b.org/⟧メニュー'],
    ['a handle in it', '⟦b.org/@kim/1⟧'],
    ['a quotation mark', '⟦b.org/x⟧"y'],
    ['a line break', '⟦b.org/x⟧\ny'],
    [
      '4,096 characters',
      `⟦http://b.org/${'x'.repeat(4083)}⟧ http://b.org/${'x'.repeat(4084)} ⟦b.org/${'x'.repeat(4082)}⟧`,
    ],
  ],
  't.co': [
    ['a word', '⟦https://t.co/Ab1⟧/x ⟦https://t.co/Ab1⟧’s ⟦https://t.co/Ab1⟧-'],
    ['a query', '⟦https://t.co/Ab1?amp=1⟧ ⟦https://t.co/Ab1⟧/?amp=1'],
    ['40 characters of a word', `⟦https://t.co/${'a'.repeat(40)}⟧ https://t.co/${'a'.repeat(41)}`],
    [
      'without a word, and without a scheme, it is like any other',
      '⟦https://t.co/⟧ ⟦https://t.co/-a⟧ ⟦t.co/Ab1/x⟧',
    ],
  ],
  'side by side': [
    ['a path swallows what it may hold', '⟦b.org/http://c.org⟧ ⟦b.org/c.org,d.org⟧'],
    ['no character between', 'b.orghttp://c.org'],
    ['one character between', '⟦b.org⟧,⟦c.org⟧;⟦http://d.org⟧'],
    ['two equal names, of which the first goes on', 'b.org0・⟦b.org⟧'],
    ['a path belongs to the name right before it', '⟦b.みんな⟧.jp/x'],
    ['half a pair is nothing to stand behind', '#a😀.co.uk'],
    ['what was refused is spent', `${'あ'.repeat(60)}b.org ⟦b.org⟧`],
    ['dots alone', 'Well... www... .com'],
    ['nothing', ''],
  ],
}

for (const [about, table] of Object.entries(cases)) {
  describe(about, () => {
    for (const [why, source] of table) {
      test(why, () => {
        const { text, spans } = marked(source)
        expect(findXLinks(text)).toEqual(spans)
      })
    }
  })
}
