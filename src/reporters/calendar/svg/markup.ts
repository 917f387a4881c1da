import { visible } from '../../display.js'

/** Markup that this room made. A string is never markup: it is text of somebody, and {@link element} escapes it. */
export interface Markup {
  readonly markup: string
}

export type Child = Markup | string

export type Attributes = Readonly<Record<string, string | number | undefined>>

/**
 * An element with what it holds. Strings, as children and as values of attributes, are made visible and escaped here and nowhere else, so that
 * none can be forgotten.
 */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly Child[]
): Markup {
  const start = `<${name}${attributesOf(attributes)}`
  const inner = children.map(childOf).join('')
  if (inner === '' && !PAIRED.has(name)) return { markup: `${start}/>` }
  return { markup: `${start}>${inner}</${name}>` }
}

/** An element whose children each have a line. */
export function block(name: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  const inner = children.map(childOf).filter((child) => child !== '')
  return { markup: `<${name}${attributesOf(attributes)}>\n${inner.join('\n')}\n</${name}>` }
}

/** Our own words, never anybody else's. */
export function trusted(markup: string): Markup {
  return { markup }
}

/** HTML elements that need their end tag; SVG allows both. */
const PAIRED: ReadonlySet<string> = new Set([
  'a',
  'bdi',
  'b',
  'h1',
  'h2',
  'label',
  'style',
  'main',
  'summary',
  'div',
  'li',
  'p',
  'span',
  'td',
  'th',
  'title',
  'ul',
])

function childOf(child: Child): string {
  return typeof child === 'string' ? escapeText(child) : child.markup
}

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        ` ${name}="${typeof value === 'number' ? round(value) : escapeText(value ?? '')}"`,
    )
    .join('')
}

/** A coordinate to a tenth of a pixel. */
export function round(value: number): number {
  // Adding 0 makes 0 of −0.
  return Math.round(value * 10) / 10 + 0
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it may stand in XML and HTML, between tags and in quotes: nothing hidden, no markup, no control that XML forbids. */
export function escapeText(text: string): string {
  return visible(text).replace(/[&<>"']/gu, (character) => entities[character] ?? '')
}
