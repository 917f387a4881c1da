/** An object whose members are computed on first use and then kept. A member may read the others. */
export function lazy<T extends object>(make: { readonly [K in keyof T]: (self: T) => T[K] }): T {
  const self = {} as T
  for (const key of Object.keys(make) as (keyof T & string)[]) {
    Object.defineProperty(self, key, {
      configurable: true,
      enumerable: true,
      get() {
        const value = make[key](self)
        Object.defineProperty(self, key, { value, enumerable: true })
        return value
      },
    })
  }
  return self
}
