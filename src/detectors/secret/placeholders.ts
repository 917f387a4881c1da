/** What stands where a secret would: `<your key>`, `${KEY}`, a word of a manual. */
const unfilled =
  /example|sample|dummy|placeholder|\byour|your[_-]|xxxx|\*{3}|\.{3}|#{3}|0{8}|test[_-]?key|redacted|changeme|replace[_-]|foobar|password$|[_-]here$|\$\{|\{\{|%\(|<[a-z]/iu
/** Addresses of manuals and of one's own machine: `user:password@localhost`. */
const template =
  /(?:\/\/|^)(?:([^:/]{1,64}):\1@|[^:/]{1,64}:(?:my)?(?:password|passwd|secret|1111|1234|admin|root|x{3,})@|[^@/]{1,200}@(?:localhost|127\.))|[:/](?:\{{1,2}user(?:name)?\}{1,2}|username|your\w*):/iu

/** Of an address only what opens it is looked at, not its host. */
export function isUnfilled(found: string): boolean {
  return unfilled.test(/^[a-z][a-z0-9+.-]*:\/\/.*(?=@)/iu.exec(found)?.[0] ?? found)
}

export function isTemplate(address: string): boolean {
  return template.test(address)
}

/** Domains that are kept for examples: what opens them opens nothing. */
export function isKept(address: string): boolean {
  return /@(?:[\w-]+\.)*example\.(?:com|net|org)(?::|\/|$)/iu.test(address)
}

/** Shannon's entropy of the characters, in bits a character. */
export function bitsOf(value: string): number {
  const counts = new Map<string, number>()
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1)
  return [...counts.values()].reduce((bits, count) => {
    const share = count / value.length
    return bits - share * Math.log2(share)
  }, 0)
}

/** Whether characters differ enough for something that was made by chance. */
export function isVaried(found: string): boolean {
  return new Set(found).size >= Math.min(10, found.length / 3)
}
