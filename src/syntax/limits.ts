/** Bounds of one YAML document. What exceeds one is a problem that names it, and the document is not read. */
export interface YamlLimits {
  /** Most UTF-16 code units of one document. Parsing costs about 10 µs for 100 of them. */
  readonly length: number
  /** Most lists and maps inside each other, aliases followed. The parser recurses, and a stack that overflows can end the whole process. */
  readonly depth: number
  /** Most lexical tokens: names, values, brackets, line breaks. They bound what parsing may cost. */
  readonly tokens: number
  /** Most keys of one map. */
  readonly keys: number
  /** Most uses of `*aliases`. */
  readonly aliases: number
  /** Most values after every alias is replaced by what it stands for: a few lines can stand for millions. */
  readonly nodes: number
  /** Most UTF-16 code units in all scalars after every alias is replaced. */
  readonly characters: number
}

/** For drafts and their front matter, which come from anybody; policies, with lists of thousands of terms, need more. */
export const draftYamlLimits: YamlLimits = {
  length: 65_536,
  depth: 32,
  tokens: 20_000,
  keys: 1000,
  aliases: 50,
  nodes: 10_000,
  characters: 262_144,
}

/** Bounds of one JSON value. The reader itself needs none: it neither recurses nor backtracks; they protect whoever walks the result. */
export interface JsonLimits {
  /** Most lists and objects inside each other. */
  readonly depth: number
  /** Most keys of one object. */
  readonly keys: number
}

/** For drafts. */
export const draftJsonLimits: JsonLimits = { depth: 64, keys: 10_000 }

/** Most problems one document reports; the rest would only follow from these. */
export const maxProblems = 20
