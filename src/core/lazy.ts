/**
 * Objects whose members are computed on first use and then kept. A member may read the others.
 *
 * The members are described once, for all objects that will be made: an object with accessors of its own
 * would give the engine a hidden class of its own, which lives until the next full collection of garbage, with all it refers to.
 *
 * @param make from each member to what computes it, out of the object itself and what it was made from
 * @returns what makes an object
 */
export function lazily<From, T extends object>(make: {
  readonly [K in keyof T]: (self: T, from: From) => T[K]
}): (from: From) => T {
  const keys = Object.keys(make) as (keyof T & string)[]
  const prototype = {}
  for (const [index, key] of keys.entries()) {
    Object.defineProperty(prototype, key, {
      enumerable: true,
      get(this: Kept<From>) {
        const { kept } = this
        return (kept[index] ??= make[key](this as unknown as T, this.from))
      },
    })
  }
  function Lazy(this: Kept<From>, from: From) {
    this.from = from
    this.kept = Array.from(keys, () => undefined)
  }
  Lazy.prototype = prototype
  const Made = Lazy as unknown as new (from: From) => T
  return (from) => new Made(from)
}

/** What a lazy object is made of. */
interface Kept<From> {
  from: From
  kept: unknown[]
}
