export { readableTag } from './readable-tag.js'
export { solicits } from './solicits.js'
export { splitTag } from './split-tag.js'
