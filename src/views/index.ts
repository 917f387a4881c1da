export { createViews, surfacesOf } from './create-views.js'
export { markdownLimit } from './markdown.js'
