/**
 * A library that is big, and that few policies need: fetched when a rule first reads it.
 * Node fetches it at once. A browser can only wait for it, so that there it must be loaded before: `await loadParts()`.
 */
export interface Part<T> {
  /** What it is, for people: `numbering plans`. */
  readonly name: string
  /** `undefined` where it can't be had without waiting, and was not loaded. */
  get(): T | undefined
  load(): Promise<void>
}

/**
 * @param file its name in the folder `libraries`
 * @param load the same file, as bundlers see it
 */
export function definePart<T>(
  name: string,
  file: string,
  load: () => Promise<{ readonly part: T }>,
): Part<T> {
  let part: T | undefined
  return {
    name,
    get: () => (part ??= fetchNow<T>(file)),
    async load() {
      part ??= (await load()).part
    },
  }
}

interface NodeLike {
  readonly process?: {
    getBuiltinModule?(name: 'node:module'): {
      createRequire(from: string): (name: string) => unknown
    }
  }
}

/** By a name of the package's own (`imports` in package.json), which holds for the modules and for the command line in one file. */
function fetchNow<T>(file: string): T | undefined {
  const node = (globalThis as NodeLike).process?.getBuiltinModule?.('node:module')
  if (!node) return undefined
  try {
    return (node.createRequire(import.meta.url)(`#libraries/${file}`) as { readonly part: T }).part
  } catch {
    // Bundled into a program: the bundle holds what `load` fetches, and nothing else.
    return undefined
  }
}
