import type { Wording } from '../../core/finding.js'

/** The policy's own words, where it has some. `{found}`, `{better}`, `{count}` and `{limit}` are filled in. */
export interface Own {
  readonly message?: string | undefined
  readonly remedy?: string | undefined
}

export const messages = {
  found: ({ found, own }: { found: string; own: Own }) =>
    worded(own, { found }, `Unexpected ${code(found)}`, 'Remove it, or say it another way'),

  near: ({ found, close, own }: { found: string; close: string; own: Own }) =>
    worded(
      own,
      { found },
      `Unexpected ${code(found)} so close to ${code(close)}`,
      'Say one of them another way, or apart',
    ),

  swap: ({ found, better, own }: { found: string; better: readonly string[]; own: Own }) => {
    const wanted = better.map((word) => (word === '' ? 'nothing' : code(word))).join(' or ')
    return worded(
      own,
      { found, better: better.join('` or `') },
      `Unexpected ${code(found)}, expected ${wanted}`,
      `Write ${wanted}`,
    )
  },

  missing: ({ wanted, own }: { wanted: readonly string[]; own: Own }) =>
    wanted.length === 1
      ? worded(own, {}, `Draft lacks ${wanted.map(code).join('')}`, 'Add it')
      : worded(
          own,
          {},
          `Draft has none of ${wanted.map(code).join(', ')}, expected one of them`,
          'Add one of them',
        ),

  'too-many': ({
    found,
    count,
    max,
    own,
  }: {
    found: string
    count: number
    max: number
    own: Own
  }) =>
    worded(
      own,
      { found, count: String(count), limit: String(max) },
      `Found ${count} of what may occur ${times(max)}: ${code(found)} is the first too many`,
      `Remove ${count - max}`,
    ),

  'too-few': ({ count, min, own }: { count: number; min: number; own: Own }) =>
    worded(
      own,
      { count: String(count), limit: String(min) },
      `Found ${count} of what must occur at least ${times(min)}`,
      `Add ${min - count}`,
    ),
}

function worded(
  own: Own,
  facts: Readonly<Record<string, string>>,
  message: string,
  remedy: string,
): Wording {
  const filled = (text: string) =>
    text.replace(/\{(found|better|count|limit)\}/gu, (whole, name: string) => facts[name] ?? whole)
  return {
    message: own.message ? filled(own.message) : message,
    remedy: own.remedy ? filled(own.remedy) : remedy,
  }
}

function code(text: string): string {
  return `\`${text}\``
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}
