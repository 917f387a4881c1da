import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes the licences of everything that a bundle holds beside it, as most of them ask. */
export const notices = {
  name: 'notices',
  generateBundle(_options, bundle) {
    for (const [file, chunk] of Object.entries(bundle)) {
      if (chunk.type !== 'chunk') continue
      const folders = new Set(Object.keys(chunk.modules).flatMap(packageFolder))
      if (folders.size === 0) continue
      const source = [...folders].sort().map(notice).join('\n\n')
      this.emitFile({ type: 'asset', fileName: `${file}.LICENSES.txt`, source: `${source}\n` })
    }
  },
}

const inPackage = /^(?:\0[^/]*)?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//u

function packageFolder(id) {
  const [, folder] = inPackage.exec(id) ?? []
  return folder === undefined ? [] : [folder]
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((each) => /^licen[cs]e(?:\.(?:md|txt))?$/iu.test(each))
  const text =
    file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : ''
  return `${name} ${version} (${license})\n\n${text.trim()}`.trim()
}
