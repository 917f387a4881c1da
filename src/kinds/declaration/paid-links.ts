import type { DeclarationOptions } from './options.js'

/** The host of a link, and what stands behind its first `?`. */
const address = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/?#@\s]*@)?([^/?#:\s]+)[^?#]*(?:\?([^#]*))?/iu

/** Whether a link credits somebody for what is bought behind it: by where it leads, or by one of its parameters. */
export function paidLinks({
  hosts = [],
  parameters = [],
}: Pick<DeclarationOptions, 'hosts' | 'parameters'>): (url: string) => boolean {
  const ends = hosts.map((host) => host.toLowerCase())
  const names = new Map<string, readonly string[]>()
  for (const parameter of parameters) {
    const [name = '', host = ''] = parameter.toLowerCase().split('?').reverse()
    names.set(name, [...(names.get(name) ?? []), host])
  }
  return (written) => {
    const [, host = '', query = ''] = address.exec(written) ?? []
    const where = host.toLowerCase()
    if (ends.some((end) => where === end || where.endsWith(`.${end}`))) return true
    return query.split(/[&;]/u).some((pair) => {
      const parts = names.get((pair.split('=')[0] ?? '').toLowerCase()) ?? []
      return parts.some((part) => part === '' || where.split('.').includes(part))
    })
  }
}
