import { CopydeskError } from '../core/errors.js'

/** What was typed can't be used, and what to type instead. */
export function usage(message: string, remedy: string): CopydeskError {
  return new CopydeskError('usage', message, { remedy })
}

/** An instant with its offset, so that no machine's zone plays a part. */
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/u

/** @throws CopydeskError */
export function readInstant(given: string | undefined, now: () => Date): Date {
  if (given === undefined) return now()
  const at = new Date(given)
  if (!instant.test(given) || Number.isNaN(at.getTime())) {
    throw usage(
      `Unexpected instant \`${given}\``,
      'Write it with its offset: `2026-12-01T09:00Z` or `2026-12-01T09:00+01:00`',
    )
  }
  return at
}

/**
 * A whole number of an option.
 *
 * @param option as it is typed: `--max-warnings`
 * @throws CopydeskError
 */
export function readCount(
  given: string | undefined,
  option: string,
  { least = 0, most = 999_999_999 }: { readonly least?: number; readonly most?: number } = {},
): number | undefined {
  if (given === undefined) return undefined
  const count = Number(given)
  if (/^\d{1,9}$/u.test(given) && count >= least && count <= most) return count
  const range = most === 999_999_999 ? `${least} or more` : `from ${least} to ${most}`
  throw usage(`Unexpected number \`${given}\` for \`${option}\``, `Give a whole number, ${range}`)
}
