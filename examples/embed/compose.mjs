// A composer box that asks before it publishes. Run it: node examples/embed/compose.mjs
import { createLinter, loadPolicy } from 'copydesk'

const policy = loadPolicy(`
copydesk: 1
rules:
  - {id: words/no-promise, kind: pattern, severity: error, find: [guaranteed, risk-free], why: We can't know.}
  - {id: words/email, kind: pattern, severity: info, swap: {e-mail: email}}
  - {id: platform/length, kind: length, severity: error}
`)
const linter = createLinter(policy)

const draft = { text: 'Returns guaranteed! Send us an e-mail.', channels: ['x'] }
const { verdict, findings } = linter.lint(draft)

console.log(verdict.decision)
for (const { span, evidence, message, remedy } of findings) {
  console.log(`${span.start}–${span.end} “${evidence}” ${message}. ${remedy}.`)
}
