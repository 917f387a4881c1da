const shapes = [
  '1',
  '1 ',
  '+1 (',
  '@',
  'a@',
  'a@a.',
  'de12',
  '1.',
  ':',
  'a:',
  '0x',
  'bc1',
  'eyJ',
  'sk-',
  'xoxb-',
  'password: ',
  'a at b dot ',
  '\u200b',
  '://a:',
  '0301234567 ',
  'call 1',
  '-',
  '_',
  'a1',
  'born 1',
  'ssn ',
  'passport a',
  '\ud800',
  '\u202e1',
  '\n1',
  '((',
  'curl -u a:',
  'id 1',
]

/** Which text of 20,000 awkward characters takes longest, in milliseconds of processor time, the best of three. */
export function awkward(judge) {
  const timed = shapes.map((shape) => {
    const text = shape.repeat(Math.ceil(20_000 / shape.length)).slice(0, 20_000)
    const times = [1, 2, 3].map(() => {
      const start = process.cpuUsage()
      judge(text)
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1e3
    })
    return { shape, ms: Math.min(...times) }
  })
  return timed.reduce((worst, each) => (each.ms > worst.ms ? each : worst))
}
