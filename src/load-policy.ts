import { createChannels } from './channels/index.js'
import { CopydeskError } from './core/errors.js'
import { kinds } from './kinds/index.js'
import { loadPolicy as load, type Policy } from './policy/load.js'
import type { Resolve } from './policy/resolve.js'
import { validators } from './policy/validators.generated.js'
import { compileGlob } from './text/glob.js'
import { createMatchers } from './text/matchers.js'

/** Where a policy text comes from, and how it reaches the policies it extends. */
export interface PolicyOptions {
  /** Shown in mistakes; `copydesk.yaml` unless told. */
  readonly path?: string
  /** Gives the text behind a name in `extends`, and behind the path of a data file. Absent: a policy that names either is refused. */
  readonly resolve?: Resolve
  /** What a data file is for which `resolve` throws a `CopydeskError` of code `policy/missing`. A warning: rules that use it are left out. Absent: a mistake. */
  readonly missingData?: 'warning'
}

/**
 * Turns the YAML of a policy into a policy. Synchronous; reads no file and opens no connection.
 *
 * @throws PolicyError with every mistake of the policy and of all it extends, each with file, line and column
 */
export function loadPolicy(
  yaml: string,
  { path = 'copydesk.yaml', resolve = refuse, missingData }: PolicyOptions = {},
): Policy {
  return load(
    { path, text: yaml },
    {
      kinds,
      validators,
      matchers: createMatchers(),
      channels: createChannels,
      glob: compileGlob,
      resolve,
      ...(missingData && { missingData }),
    },
  )
}

const refuse: Resolve = (spec) => {
  throw new CopydeskError(
    'policy/extends-refused',
    `Nothing was given that could find \`${spec}\``,
    {
      remedy: 'Hand `resolve` to `loadPolicy`, or use `loadPolicyFile` of `copydesk/node`',
    },
  )
}
