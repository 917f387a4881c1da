import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'rolldown'
import { notices } from './notices.mjs'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** What is fetched on demand: by this name from both the modules and the command line. */
const library = /\/libraries\/([^/]+)\.js$/u

/** The command line as one file, so that it starts fast; the library stays as modules. */
const commandLine = defineConfig({
  input: 'src/cli/bin.ts',
  platform: 'node',
  external: (id) => library.test(id),
  output: {
    file: 'dist/cli/bin.js',
    format: 'esm',
    minify: true,
    codeSplitting: false,
    paths: (id) => id.replace(library, '#libraries/$1'),
  },
  resolve: {
    mainFields: ['module', 'main'],
    // Under Node the package offers CommonJS, which would be evaluated whole.
    alias: { yaml: at('node_modules/yaml/browser/index.js') },
  },
  plugins: [notices],
})

/** Each library that is fetched on demand as one file with all it needs, so that one small package holds it and fetching is fast. */
const libraries = readdirSync(at('src/on-demand/libraries')).map((file) =>
  defineConfig({
    input: `src/on-demand/libraries/${file}`,
    platform: 'neutral',
    output: {
      file: `dist/on-demand/libraries/${basename(file, '.ts')}.js`,
      format: 'esm',
      minify: true,
      codeSplitting: false,
    },
    resolve: { mainFields: ['module', 'main'] },
    plugins: [notices],
  }),
)

export default [commandLine, ...libraries]
