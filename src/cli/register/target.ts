import { existsSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { CopydeskError } from '../../core/errors.js'
import type { LoadedPolicy } from '../../node/load-policy-file.js'
import { openOwnFile, type OwnFile } from '../../node/own-file.js'
import { shownPath } from '../../node/roots.js'

/** The file that tags are added to. */
export interface Target extends OwnFile {
  /** Whether the policy has its register there. */
  readonly isUsed: boolean
}

/** What a register may be written as. */
const writable = /\.(?:csv|tsv|ya?ml)$/iu

/**
 * The file that `--write` means: the one it names, else the one that the policy has its register in, else `hashtags.csv` beside the policy.
 *
 * @param given what follows `--write`; `true` for nothing
 * @throws CopydeskError for what can't be a register
 */
export function targetOf(given: string | true, loaded: LoadedPolicy, cwd: string): Target {
  const path = pathOf(given, loaded, cwd)
  const shown = shownPath(path, cwd)
  const stat = statSync(path, { throwIfNoEntry: false })
  const fromLine = given === true ? undefined : given
  if (stat?.isDirectory()) {
    const remedy = `Write \`copydesk hashtags ${fromLine ?? '.'} --write\`, or name a file: \`--write ${join(shown, 'hashtags.csv')}\``
    throw new CopydeskError('usage', `\`${shown}\` is a folder, expected the file of a register`, {
      remedy,
    })
  }
  if (/\.json$/iu.test(path))
    throw new CopydeskError('usage', `Nothing is added to \`${shown}\`, because it is JSON`, {
      remedy: 'Keep the register as `.csv` or `.yaml`, or add the tags by hand',
    })
  if (!writable.test(path))
    throw new CopydeskError('usage', `\`${shown}\` is no name of a register`, {
      remedy: `Name a file that ends with \`.csv\`, \`.tsv\`, \`.yaml\` or \`.yml\`. Drafts stand before \`--write\`: \`copydesk hashtags ${fromLine ?? 'posts'} --write\``,
    })
  const file = openOwnFile(path, shown, loaded.root)
  return { ...file, isUsed: registersOf(loaded).some((register) => register.path === file.path) }
}

/** Where that file is or will be. */
export function pathOf(given: string | true, loaded: LoadedPolicy, cwd: string): string {
  if (given !== true) return resolve(cwd, given)
  const used = new Set(registersOf(loaded).map(({ path }) => path))
  const [only, ...others] = used
  if (only === undefined) return join(loaded.base, 'hashtags.csv')
  if (others.length === 0) return only
  const names = [...used].map((path) => `\`${shownPath(path, cwd)}\``)
  throw new CopydeskError('usage', `The policy has several registers: ${names.join(', ')}`, {
    remedy: 'Name the one to add to: `--write FILE`',
  })
}

/** A data file that rules of hashtags have their registry from. */
export interface Register {
  /** Absolute, with every link followed. */
  readonly path: string
  /** As the policy names it. */
  readonly name: string
}

/** The registers of a policy, there or not. Those of packages are not ours. */
export function registersOf({ policy, base }: LoadedPolicy): readonly Register[] {
  const rules = new Set(policy.rules.filter(({ kind }) => kind === 'hashtags').map(({ id }) => id))
  return policy.dataUses
    .filter(({ ruleId, option }) => rules.has(ruleId) && option === 'registry')
    .flatMap(({ files }) => files)
    .map(({ path: name, from }) => ({ name, path: resolve(base, dirname(from), name) }))
    .filter(({ path }) => !/[\\/]node_modules[\\/]/u.test(path))
    .map(({ name, path }) => ({ name, path: existsSync(path) ? realpathSync(path) : path }))
}
