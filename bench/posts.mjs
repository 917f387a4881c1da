/** Posts to measure with: made of parts, the same every time, no text of anybody's. */

const openers = [
  'Morning from the quay:',
  'Small news:',
  'You asked, we looked it up.',
  'Fog again today, so',
  'The kitchen says',
  'A question from the boat:',
]
const middles = [
  'the **18:45** runs ten minutes late and the soup is leek & potato',
  'we counted *nine* gulls, one seal and a hat that nobody has missed yet',
  "the lift is working again, and it's quieter than the captain's kettle",
  'bring a jumper, the deck is colder than the [timetable](https://www.example.com/winter) looks',
  'there are forty seats left on Sunday – more if people share their window',
  'our oldest ship turns fifty in May; she’s been painted eleven times',
]
const closers = [
  'Tell us what you saw. #DeckView',
  'See you on board, @harbourmaster!',
  'More: https://www.example.com/news',
  'Thank you for waiting. 🚢',
  'Doors open at 9.',
  '#LifeOnDeck #Ferries',
]

/** Deterministic numbers from 0 (inclusive) to `below`. */
export function random(seed) {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * below)
  }
}

function sentence(next) {
  return `${openers[next(openers.length)]} ${middles[next(middles.length)]}.`
}

/** A short Markdown post of about 350 characters with front matter; every other one is rendered. */
export function shortPost(index) {
  const next = random(index + 1)
  const body = `${sentence(next)} ${sentence(next)}\n\n${closers[next(closers.length)]}\n`
  return `---\nid: post-${index}\ndate: 2026-12-${String(1 + next(28)).padStart(2, '0')}T09:00Z\nchannels: ${index % 2 === 0 ? '[x, linkedin]' : '[blog]'}\nlang: en\ngoal: awareness\n---\n${body}`
}

/** A long Markdown post of about `size` characters. */
export function longPost(index, size = 8192) {
  const next = random(index + 7)
  let body = '# A day on the water\n\n'
  while (body.length < size) {
    const paragraph = Array.from({ length: 3 + next(3) }, () => sentence(next)).join(' ')
    body +=
      next(5) === 0
        ? `${paragraph}\n\n- ${sentence(next)}\n- ${sentence(next)}\n\n${paragraph}\n\n`
        : `${paragraph}\n\n`
  }
  return `---\nid: long-${index}\nchannels: [blog]\nlang: en\n---\n${body}`
}

const syllables = ['ba', 'ko', 'ri', 'mu', 'ten', 'sal', 'vor', 'lin', 'dop', 'gra', 'fen', 'wix']

/** A policy of pattern, length and hashtag rules with as many phrases. */
export function policy(phrases) {
  const next = random(42)
  const word = () =>
    Array.from({ length: 2 + next(3) }, () => syllables[next(syllables.length)]).join('')
  const list = Array.from({ length: phrases }, () =>
    next(3) === 0 ? `${word()} ${word()}` : word(),
  )
  const perRule = Math.ceil(phrases / 50)
  const rules = Array.from({ length: 50 }, (_, index) => ({
    id: `bench/words-${index}`,
    kind: 'pattern',
    severity: 'warning',
    find: list.slice(index * perRule, (index + 1) * perRule),
  })).filter(({ find }) => find.length > 0)
  return JSON.stringify({
    copydesk: 1,
    drafts: { include: ['**/*.md'], fields: { publishAt: 'date' } },
    rules: [
      ...rules,
      { id: 'bench/length', kind: 'length' },
      { id: 'bench/tags', kind: 'hashtags', max: 1 },
      { id: 'bench/swap', kind: 'pattern', swap: { jumper: 'pullover', kettle: 'urn' } },
    ],
  })
}
