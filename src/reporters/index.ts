import type { Reporter } from '../core/reporter.js'
import { compact } from './compact.js'
import { json } from './json.js'
import { pretty } from './pretty.js'

export { problemBlocks } from './problem-blocks.js'

/** The reporters by the name that `--format` takes. */
export const reporters: Readonly<Record<string, Reporter>> = { compact, json, pretty }
