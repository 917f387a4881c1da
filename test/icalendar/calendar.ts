/** A calendar around some lines; CRLF ends them, as the RFC wants. */
export function calendar(...lines: readonly string[]): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//EN',
    ...lines,
    'END:VCALENDAR',
    '',
  ].join('\r\n')
}

/** An event with some lines, named `a` unless they say otherwise. */
export function event(...lines: readonly string[]): readonly string[] {
  const uid = lines.some((line) => /^⟦?UID[:;]/u.test(line)) ? [] : ['UID:a']
  return ['BEGIN:VEVENT', ...uid, ...lines, 'END:VEVENT']
}

/** New York's clocks since 2007, under a name that only the calendar explains. */
export const companyTime: readonly string[] = [
  'BEGIN:VTIMEZONE',
  'TZID:Company Time',
  'BEGIN:DAYLIGHT',
  'DTSTART:20070311T020000',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0400',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:20071104T020000',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0500',
  'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
]
