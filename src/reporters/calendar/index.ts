export { calendarHtml } from './calendar-html.js'
export { calendarSvg } from './calendar-svg.js'
export { calendarText } from './calendar-text.js'
export type { CalendarPicture } from './picture.js'
