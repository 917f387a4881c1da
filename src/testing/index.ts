export { marked, type Marked } from './marked.js'
export {
  testExamples,
  type ExamplesResult,
  type FailedExample,
  type JudgeExample,
} from './examples.js'
