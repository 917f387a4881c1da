export { marked, type Marked } from './marked.js'
export {
  testExamples,
  type ExamplesResult,
  type FailedExample,
  type JudgeExample,
} from './examples.js'
export {
  testTopics,
  type FailedTopicExample,
  type InferTopics,
  type TopicExamplesResult,
} from './topics.js'
