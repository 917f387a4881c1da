import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join, resolve as resolvePath, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CopydeskError } from '../core/errors.js'
import type { Source } from '../core/source.js'
import { didYouMean } from '../policy/mistakes.js'
import { relativeFile, type Resolve } from '../policy/resolve.js'
import { readPolicyText } from './read-text.js'
import { shownPath } from './roots.js'

/** The folder of the built-in packs: beside `dist/`, two levels up from every module that asks. */
const packFolder = fileURLToPath(new URL('../../rules/', import.meta.url))

/** A package as npm names it, with or without a file in it. */
const packageName =
  /^(?<name>(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*)(?<file>\/[A-Za-z0-9._/-]+\.ya?ml)?$/u

/**
 * How names in a policy become texts, on disk. Nothing outside `root` is read (but the built-in packs), no code is run, no connection opened.
 *
 * @param root the repository, or the folder of the policy
 * @param base what shown paths start from
 */
export function diskResolve(root: string, base: string): Resolve {
  return (spec, from) => {
    if (spec.startsWith('copydesk:')) return readPack(spec.slice('copydesk:'.length))
    if (from.startsWith('copydesk:')) throw refusal(spec)
    const folder = dirname(resolvePath(base, from))
    if (relativeFile.test(spec)) return readInside(resolvePath(folder, spec), spec, root, base)
    const named = packageName.exec(spec)?.groups
    if (named?.['name'])
      return readPackage(named['name'], named['file'] ?? '/copydesk.yaml', folder, root, base)
    throw refusal(spec)
  }
}

/** The names of the built-in packs: `hygiene`, `topics`, and what `topics` is made of, `topics/contest`. */
export function packNames(): readonly string[] {
  return readdirSync(packFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length).split(sep).join('/'))
    .sort()
}

/** A built-in pack, shown as `copydesk:NAME`. */
export function readPack(name: string): Source {
  const names = packNames()
  if (names.includes(name))
    return {
      path: `copydesk:${name}`,
      text: readFileSync(join(packFolder, `${name}.yaml`), 'utf8'),
    }
  throw new CopydeskError('policy/unknown-pack', `There is no pack \`copydesk:${name}\``, {
    remedy: didYouMean(
      `copydesk:${name}`,
      names
        .filter((known) => known.includes('/') === name.includes('/'))
        .map((known) => `copydesk:${known}`),
    ),
  })
}

function readPackage(
  name: string,
  file: string,
  folder: string,
  root: string,
  base: string,
): Source {
  for (let current = folder; ; current = dirname(current)) {
    const path = join(current, 'node_modules', name, file)
    if (existsSync(path)) return readInside(path, `${name}${file}`, root, base)
    if (current === root || dirname(current) === current) break
  }
  throw new CopydeskError(
    'policy/extends-missing',
    `No package \`${name}\` with \`${file.slice(1)}\` is installed in this repository`,
    {
      remedy: `Install \`${name}\`, or correct the name`,
    },
  )
}

function readInside(path: string, spec: string, root: string, base: string): Source {
  const text = readPolicyText(path, spec, root)
  return { path: shownPath(realpathSync(path), realpathSync(base)), text }
}

function refusal(spec: string): CopydeskError {
  // The name is shown shortened: it is the policy's, but may be anything.
  const shown = spec.length > 60 ? `${spec.slice(0, 60)}…` : spec
  return new CopydeskError(
    'policy/extends-refused',
    `\`${shown}\` is neither a pack, nor a YAML file of this repository, nor a package`,
    {
      remedy:
        'Write `copydesk:NAME`, a path such as `./policy/brand.yaml`, or the name of an installed package',
    },
  )
}
