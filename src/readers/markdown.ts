import { readYamlMap } from '../syntax/front-matter.js'
import { asIs, verbatim, type Encode } from '../text/located.js'
import { findBareFacts } from './bare-facts.js'
import { readOpening } from './fence.js'
import type { Reader } from './reader.js'
import { reportOn } from './report.js'
import { createShaper } from './shape.js'

/**
 * Markdown with YAML front matter. Whatever is wrong with the front matter, the body is judged.
 *
 * @see fence.ts for where front matter starts and ends
 */
export const markdown: Reader = (source, settings) => {
  const { text } = source
  const shaper = createShaper(source, settings)
  const opening = readOpening(text)
  const found =
    opening.type === 'yaml'
      ? readYamlMap(source, opening.content.start, opening.content.end)
      : undefined
  if (found) shaper.note(found.problems)
  if (opening.type === 'unclosed') {
    shaper.note([
      reportOn(source)(opening.fence, {
        code: 'front-matter/unclosed',
        severity: 'warning',
        message:
          'Front matter is opened here and never closed, so the whole file is taken for the post',
        remedy: 'Close it with a line `---`, or start the post with something else',
      }),
    ])
  } else if (opening.type === 'foreign') {
    shaper.note([
      reportOn(source)(opening.fence, {
        code: 'front-matter/language',
        severity: 'error',
        message:
          'Front matter is marked as another language, expected YAML between two lines `---`',
        remedy: 'Write the metadata in YAML and open it with `---` alone',
      }),
    ])
  }
  const bare = opening.type === 'none' && findBareFacts(text, opening.body, settings.fields)
  if (bare) {
    shaper.note([
      reportOn(source)(bare, {
        code: 'front-matter/no-fence',
        severity: 'warning',
        message: 'The post begins with what reads like facts, so they would be published as words',
        remedy: 'Put a line `---` before the facts and one after them',
      }),
    ])
  }
  const isFenced = opening.type === 'yaml' || opening.type === 'foreign'
  const encode = isFenced ? asIs : unlessOpening(text, opening.body)
  const body = verbatim(text, opening.body, text.length, encode)
  shaper.add({ facts: found?.node, span: { start: 0, end: text.length }, body, format: 'markdown' })
  return shaper.reading()
}

/** No replacement may make a file start like one with front matter. */
function unlessOpening(text: string, body: number): Encode {
  return (replacement, start, end) => {
    const before = text.slice(body, body + Math.min(start, 3))
    const head = before + replacement.slice(0, 3) + text.slice(body + end, body + end + 3)
    return head.startsWith('---') || head.startsWith('+++') ? undefined : replacement
  }
}
