/** What is measured against: a process that reads the same files and only parses them with remark-parse. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const [folder = '.', mode = 'parse'] = process.argv.slice(2)
const processor = unified().use(remarkParse).freeze()
let nodes = 0
for (const name of readdirSync(folder)) {
  if (!name.endsWith('.md')) continue
  const text = readFileSync(join(folder, name), 'utf8')
  nodes += mode === 'read' ? text.length : processor.parse(text).children.length
}
process.stdout.write(`${nodes}\n`)
