import type { Subject } from '../../core/check.js'
import type { Evidence } from '../../core/span.js'
import type { Field, TextView, Views } from '../../core/views.js'
import { viewOf } from '../../text/view.js'

/** A text to look at, and the metadata value it is, if it is one. */
export interface Looked {
  readonly view: TextView
  readonly field?: string
}

/** Compiles a rule's `scope` into what gives the texts to look at. */
export function compileScope(
  scope: string | readonly string[] = 'published',
): (subject: Subject) => readonly Looked[] {
  const readers = (typeof scope === 'string' ? [scope] : scope).map(reader)
  const [only] = readers
  if (readers.length === 1 && only) return ({ views }) => only(views)
  return ({ views }) => readers.flatMap((read) => read(views))
}

function reader(scope: string): (views: Views) => readonly Looked[] {
  switch (scope) {
    case 'published':
    case 'raw':
    case 'prose':
      return (views) => alone(views[scope])
    case 'sentence':
      return ({ sentences }) => sentences.map((view) => ({ view }))
    case 'links':
      return ({ links }) => links.map((link) => ({ view: itemView(link.url, link) }))
    case 'hashtags':
    case 'mentions':
      return (views) =>
        views[scope].map((item) => ({
          view: itemView(item.value, item, item.text.length - item.value.length),
        }))
    case 'fields':
      return ({ fields }) => fields.map(looked)
    default: {
      const isMeant = pathTest(scope)
      return ({ fields }) => fields.filter((field) => isMeant(field.pointer)).map(looked)
    }
  }
}

const aloneKey = {}

/** A view by itself. Most rules look at the same one, so the list around it is made once. */
function alone(view: TextView): readonly Looked[] {
  let list = view.derived.get(aloneKey) as readonly Looked[] | undefined
  if (!list) {
    list = [{ view }]
    view.derived.set(aloneKey, list)
  }
  return list
}

function looked({ view, pointer }: Field): Looked {
  return { view, field: pointer }
}

// A star stands for one step: `/media/` star `/alt` means the alt text of every medium.
function pathTest(scope: string): (pointer: string) => boolean {
  const wanted = scope.split('/')
  return (pointer) => {
    const steps = pointer.split('/')
    return (
      steps.length === wanted.length &&
      wanted.every((step, index) => step === '*' || step === steps[index])
    )
  }
}

/** A link, hashtag or mention as a text of its own. Where it is written with escapes, any part of it maps to all of it. */
function itemView(text: string, item: Evidence, skip = 0): TextView {
  const from = item.start + skip
  const isVerbatim = item.end - from === text.length
  return viewOf({
    text,
    span: (start, end) =>
      isVerbatim ? { start: from + start, end: from + end } : { start: item.start, end: item.end },
    encode: (replacement) => (isVerbatim ? replacement : undefined),
  })
}
