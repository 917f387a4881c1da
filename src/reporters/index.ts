import type { Reporter } from '../core/reporter.js'
import { compact } from './compact.js'
import { json } from './json.js'
import { pretty } from './pretty.js'

export { safeJson } from './json.js'
export { problemBlocks } from './problem-blocks.js'

/** The reporters by the name that `--format` takes. */
export const reporters = { compact, json, pretty } as const satisfies Readonly<
  Record<string, Reporter>
>
