import type { Finding } from './finding.js'

/**
 * Whether evidence is private, so that its place in the source must never be shown. The one place where that is decided; everything that shows
 * text of a source asks here or is handed the spans that this names.
 */
export function isMasked(finding: Finding): boolean {
  return finding.masked === true
}
