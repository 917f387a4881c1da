/** What is painted, by light and in the dark. Text has a contrast of 4.5 or more on everything that it stands on, shapes 3 or more. */
const colors = {
  paper: ['#ffffff', '#15171c'],
  panel: ['#f6f7f9', '#1d2027'],
  ink: ['#1b1f26', '#eceef2'],
  quiet: ['#5b6370', '#a4acba'],
  rule: ['#dfe3e8', '#31363f'],
  faint: ['#eef0f3', '#23272f'],
  weekend: ['#f4f5f8', '#1b1e25'],
  now: ['#0b62c4', '#6cb2ff'],
  publish: ['#15784a', '#4ec78c'],
  review: ['#8f5a00', '#f0b440'],
  hold: ['#6a3fc8', '#b9a0ff'],
  block: ['#c02630', '#ff8580'],
  'publish-tint': ['#e3f3ea', '#17332a'],
  'review-tint': ['#fbefd6', '#3a2f16'],
  'hold-tint': ['#ece6fb', '#2c2547'],
  'block-tint': ['#fbe4e4', '#40211f'],
  'error-bar': ['#d9cdf5', '#43376f'],
  'error-edge': ['#6a3fc8', '#b9a0ff'],
  'warning-bar': ['#fae7bf', '#4a3b18'],
  'warning-edge': ['#a87413', '#d9a441'],
  'info-bar': ['#e9ecf0', '#2b3039'],
  'info-edge': ['#78818f', '#8b94a3'],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>

export type Color = keyof typeof colors

/** A rule of a style sheet; `$name` in its declarations is a colour. */
export type StyleRule = readonly [selector: string, declarations: string]

const COLOR = /\$([a-z-]+)/gu

/** The rules as they are by light, and those with a colour again for screens in the dark. No custom properties: not every drawing program knows them. */
export function styleSheet(rules: readonly StyleRule[]): string {
  const write = ([selector, declarations]: StyleRule, mode: 0 | 1): string =>
    `${selector}{${declarations.replace(COLOR, (_, name: string) => colorOf(name)[mode])}}`
  const dark = rules.flatMap(([selector, declarations]): readonly StyleRule[] => {
    const painted = declarations.split(';').filter((each) => each.includes('$'))
    return painted.length > 0 ? [[selector, painted.join(';')]] : []
  })
  return [
    ...rules.map((rule) => write(rule, 0)),
    '@media screen and (prefers-color-scheme:dark){',
    ...dark.map((rule) => write(rule, 1)),
    '}',
  ].join('\n')
}

/** Both colours of a name. */
export function colorOf(name: string): readonly [light: string, dark: string] {
  if (!isColor(name)) throw new TypeError(`Unexpected colour \`${name}\``)
  return colors[name]
}

function isColor(name: string): name is Color {
  return Object.hasOwn(colors, name)
}
