import { fold } from '../../text/fold.js'

/** Whether something may be said in public: by a list of values, however they are written, and of domains (`@acme.com`). */
export function createAllowed(allow: readonly string[]): (found: string) => boolean {
  const domains = allow.filter((each) => each.startsWith('@')).map((each) => each.toLowerCase())
  const values = new Set(allow.filter((each) => !each.startsWith('@')).map(keyOf))
  return (found) => {
    if (values.has(keyOf(found))) return true
    const plain = fold(found).text
    return domains.some((domain) => plain.endsWith(domain) || plain.endsWith(`.${domain.slice(1)}`))
  }
}

/** Letters, digits and `@` alone. */
function keyOf(value: string): string {
  return fold(value).text.replace(/[^\p{L}\p{M}\p{N}@]/gu, '')
}
