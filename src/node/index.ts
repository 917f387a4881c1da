export {
  lintFiles,
  runFiles,
  type FileResult,
  type FilesRun,
  type LintFilesOptions,
} from './lint-files.js'
export { loadPolicyFile, type LoadedPolicy } from './load-policy-file.js'
export { findPolicy } from './roots.js'
