import { fileURLToPath } from 'node:url'
import { defineConfig } from 'rolldown'

/** The command line as one file, so that it starts fast; the library stays as modules. */
export default defineConfig({
  input: 'src/cli/bin.ts',
  platform: 'node',
  output: { file: 'dist/cli/bin.js', format: 'esm', minify: true, codeSplitting: false },
  resolve: {
    mainFields: ['module', 'main'],
    // Under Node the package offers CommonJS, which would be evaluated whole.
    alias: {
      yaml: fileURLToPath(new URL('../node_modules/yaml/browser/index.js', import.meta.url)),
    },
  },
})
