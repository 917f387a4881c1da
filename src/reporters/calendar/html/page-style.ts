import { FONT } from '../svg/picture-style.js'
import type { StyleRule } from '../svg/colors.js'
import { decisions } from '../verdicts.js'

/** How the page looks around the drawing. */
export const pageStyle: readonly StyleRule[] = [
  [':root', 'color-scheme:light dark'],
  ['*', 'box-sizing:border-box'],
  [
    'body',
    `margin:0 auto;max-width:1280px;padding:28px 24px 48px;background:$paper;color:$ink;font:15px/1.45 ${FONT}`,
  ],
  ['h1', 'margin:0;font-size:26px;line-height:1.2;letter-spacing:-.01em;overflow-wrap:anywhere'],
  ['h2', 'margin:36px 0 4px;font-size:17px'],
  ['.facts', 'margin:6px 0 0;color:$quiet'],
  ['.facts span:not(:last-child)::after', 'content:" · "'],
  ['.skip', 'position:absolute;left:-999px'],
  [
    '.skip:focus',
    'left:16px;top:8px;padding:6px 12px;border-radius:6px;color:$now;background:$panel',
  ],
  [':focus-visible', 'outline:2px solid $now;outline-offset:2px'],

  ['.verdicts', 'display:flex;flex-wrap:wrap;gap:8px;margin:20px 0 0;padding:0;border:0'],
  ['.verdicts legend', 'padding:0;margin-bottom:8px;font-size:13px;color:$quiet'],
  [
    '.verdicts label',
    'position:relative;display:flex;align-items:center;gap:8px;padding:7px 14px 7px 12px;border:1px solid $rule;border-radius:999px;cursor:pointer',
  ],
  ['.verdicts input', 'position:absolute;inset:0;margin:0;opacity:0;cursor:pointer'],
  ['.verdicts b', 'font-variant-numeric:tabular-nums'],
  ['.verdicts label:has(:checked)', 'border-color:$now;box-shadow:inset 0 0 0 1px $now'],
  ['.verdicts label:has(:focus-visible)', 'outline:2px solid $now;outline-offset:2px'],
  ['.none', 'color:$quiet'],

  ['.glyph', 'flex:none;width:16px;height:16px;vertical-align:-3px'],
  ['.shapes', 'position:absolute;width:0;height:0'],
  ['figure', 'margin:16px 0 0'],
  ['.picture', 'display:block;width:100%;height:auto'],
  ['.small', 'display:none'],
  ['.picture a:focus-visible', 'outline:2px solid $now;outline-offset:1px'],
  ['.notes', 'margin:12px 0 0;padding:0;list-style:none;color:$quiet;font-size:13px'],

  ['table', 'width:100%;border-collapse:collapse;margin-top:8px;font-size:14px'],
  [
    'thead th',
    'position:sticky;top:0;padding:8px 12px 8px 0;text-align:left;font-weight:600;font-size:12.5px;color:$quiet;background:$paper;border-bottom:1px solid $rule',
  ],
  ['td', 'padding:10px 16px 10px 0;vertical-align:top;border-bottom:1px solid $faint'],
  ['td', 'overflow-wrap:anywhere'],
  ['.time', 'white-space:nowrap;font-variant-numeric:tabular-nums'],
  ['.out', 'min-width:11.5em'],
  ['.verdict', 'white-space:nowrap;font-weight:600'],
  ['.path', 'font-weight:600'],
  ['.excerpt,.also', 'display:block;color:$quiet'],
  ['tr:target', 'background:$panel;box-shadow:-8px 0 $panel,8px 0 $panel'],
  ['details', 'margin-top:36px'],
  ['summary', 'font-size:17px;font-weight:600;cursor:pointer'],
  ...decisions.map((decision): StyleRule => [`.word-${decision}`, `color:$${decision}`]),
]

/** What a chosen verdict leaves: without `:has` everything stays, and so the choice is not offered. */
export function filterStyle(): string {
  const rules = decisions.flatMap((decision) => {
    const chosen = `body:has(#only-${decision}:checked)`
    return [
      `${chosen} tbody tr[class]:not(.row-${decision}){display:none}`,
      `${chosen} .draft:not(.of-${decision}){opacity:.14;pointer-events:none}`,
    ]
  })
  return ['@supports not selector(:has(a)){.verdicts input{display:none}}', ...rules].join('\n')
}

/** A table is a list of cards where it is narrow; on paper there is no choice, and nothing in the dark. */
export const mediaStyle = `@media screen and (max-width:760px){
body{padding:20px 12px 40px;font-size:16px}
h1{font-size:22px}
figure{margin:16px 0 0}
.large{display:none}
.small{display:block;max-width:520px;margin:0 auto}
.verdicts{gap:6px}
.verdicts label{padding:8px 12px 8px 10px;font-size:14px;gap:6px}
table,tbody,tr,td{display:block;width:auto}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tbody tr{display:flex;flex-direction:column;padding:12px 0;border-bottom:1px solid #8884}
tbody .verdict{order:-2}
tbody .who{order:-1;margin-bottom:4px}
tbody td{padding:2px 0;border:0}
td[data-label]:not(:empty)::before{content:attr(data-label) " ";opacity:.75;font-weight:400}
.time{white-space:normal}
.out{min-width:0}
}
@media print{
@page{size:A4 landscape;margin:12mm}
body{max-width:none;padding:0;font-size:11px}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.large .picture{max-height:150mm}
.skip{display:none}
.verdicts legend,.verdicts label:has(#only-all){display:none}
.verdicts label,.verdicts label:has(:checked){padding:0 10px 0 0;border:0;box-shadow:none}
table{font-size:10px}
thead th{position:static}
td{padding:4px 12px 4px 0}
tr,.notes li{break-inside:avoid}
figure{break-inside:avoid}
a{color:inherit;text-decoration:none}
}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}`
