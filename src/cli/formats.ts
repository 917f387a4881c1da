import { usage } from './flags.js'

/** A report of some sort, and where it goes. */
export interface Output<T> {
  readonly format: T
  /** Absent: to the screen. */
  readonly file?: string
}

/** Takes an option that may be given several times. */
export function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value]
}

/**
 * Reads `NAME` or `NAME=FILE`.
 *
 * @param formats by the names that are typed
 * @throws CopydeskError
 */
export function readFormats<T>(
  given: readonly string[],
  formats: Readonly<Record<string, T>>,
): readonly Output<T>[] {
  return given.map((each) => {
    const [name = '', ...rest] = each.split('=')
    const format = Object.hasOwn(formats, name) ? formats[name] : undefined
    const file = rest.join('=')
    if (format === undefined)
      throw usage(
        `Unexpected format \`${name}\``,
        `Use one of ${Object.keys(formats)
          .map((known) => `\`${known}\``)
          .join(', ')}`,
      )
    if (rest.length > 0 && file === '')
      throw usage(
        `Format \`${each}\` names no file`,
        `Write \`${name}=FILE\`, or \`${name}\` alone`,
      )
    return { format, ...(rest.length > 0 && { file }) }
  })
}
