/** The part of JSON Schema (draft 2020-12) that options are written in. Annotations are free. */
export interface Schema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null'
  readonly description?: string
  readonly default?: unknown
  readonly enum?: readonly (string | number | boolean)[]
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly minItems?: number
  readonly minProperties?: number
  readonly items?: Schema
  readonly properties?: { readonly [name: string]: Schema }
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly anyOf?: readonly Schema[]
  readonly not?: Schema
  /** Of an option: a relative path of a data file may stand in its place, or among its entries. */
  readonly file?: true
  readonly $ref?: string
  readonly $defs?: { readonly [name: string]: Schema }
  /** Never present at run time: the TypeScript type of a schema that the compiler can't work out, set by {@link typed}. */
  readonly '~type'?: unknown
}

/** Says what TypeScript type a schema describes, for shapes that inference can't reach (recursion). */
export function typed<T>(schema: Schema): Schema & { readonly '~type': T } {
  return schema as Schema & { readonly '~type': T }
}

/** The TypeScript type of the values that a schema admits. */
export type OptionsOf<S> = S extends { readonly '~type': infer T }
  ? T
  : S extends { readonly enum: readonly (infer E)[] }
    ? E
    : S extends { readonly anyOf: readonly (infer A)[] }
      ? A extends unknown
        ? OptionsOf<A>
        : never
      : S extends { readonly type: 'string' }
        ? string
        : S extends { readonly type: 'integer' | 'number' }
          ? number
          : S extends { readonly type: 'boolean' }
            ? boolean
            : S extends { readonly type: 'null' }
              ? null
              : S extends { readonly type: 'array'; readonly items: infer I }
                ? readonly OptionsOf<I>[]
                : S extends { readonly type: 'object'; readonly properties: infer P }
                  ? ObjectOf<P, S extends { readonly required: readonly (infer R)[] } ? R : never>
                  : S extends { readonly type: 'object'; readonly additionalProperties: infer V }
                    ? Readonly<Record<string, OptionsOf<V>>>
                    : unknown

type ObjectOf<P, R> = {
  readonly [K in keyof P as K extends R ? K : never]: OptionsOf<P[K]>
} & {
  readonly [K in keyof P as K extends R ? never : K]?: OptionsOf<P[K]> | undefined
}
