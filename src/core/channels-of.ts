import type { Draft } from './draft.js'

/** The channels a draft names, each once, or `generic`. */
export function channelsOf({ facts }: Draft): readonly string[] {
  const named = facts.strings('channels')
  return named.length > 0 ? [...new Set(named)] : ['generic']
}
