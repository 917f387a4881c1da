import picomatch from 'picomatch'
import type { Glob } from './core/select.js'

/** A glob over paths: `**`, `*`, `?`, `[…]` and `{a,b}`. Extended globs are off, so that no pattern takes more than linear time. */
export const glob: Glob = (pattern) =>
  picomatch(pattern.slice(0, 256), { noextglob: true, dot: true })
