/** Most characters of a label of a host name, as it is sent (RFC 1035). */
const longestLabel = 63
/** What marks a label that is sent in Punycode. */
const prefix = 'xn--'.length
/** Full stops of CJK, which part labels as the ASCII one does when a name is sent (RFC 3490). */
const wideStop = /[\u3002\uff0e\uff61]/u
const beyondAscii = /[^\x00-\x7f]/u

/**
 * How many characters a host name has when it is sent, with every label that is not ASCII in Punycode; `undefined` if a label is
 * then too long. Linear: a label that cannot fit is not encoded.
 */
export function encodedLength(host: string): number | undefined {
  if (!beyondAscii.test(host) && host.length <= longestLabel) return host.length
  let total = -1
  for (const label of host.split('.')) {
    if (label.length > 2 * longestLabel) return undefined
    const pieces = label.split(wideStop).map(pieceLength)
    // X's own count: pieces that only a wide stop parts are measured as one label.
    const length = pieces.reduce((sum, piece) => sum + piece + 1, -1)
    if (length > longestLabel) return undefined
    total += length + 1
  }
  return total
}

function pieceLength(piece: string): number {
  if (!beyondAscii.test(piece)) return piece.length
  const points = Array.from(piece, (character) => character.codePointAt(0) ?? 0)
  // Every character is one of Punycode's at least.
  return prefix + (points.length > longestLabel ? points.length : punycodeLength(points))
}

/** The parameters of Punycode. */
const base = 36
const leastThreshold = 1
const mostThreshold = 26
const skew = 38
const damp = 700
const firstBias = 72

/**
 * How many characters Punycode writes for a label.
 *
 * @see RFC 3492, section 6.3
 */
function punycodeLength(points: readonly number[]): number {
  const basic = points.filter((point) => point < 0x80).length
  let length = basic > 0 ? basic + 1 : 0
  let handled = basic
  let bias = firstBias
  let delta = 0
  let least = 0x80
  for (const next of [...new Set(points)].sort((a, b) => a - b)) {
    if (next < 0x80) continue
    delta += (next - least) * (handled + 1)
    least = next + 1
    for (const point of points) {
      if (point < next) delta++
      if (point !== next) continue
      length += digitsOf(delta, bias)
      bias = adapted(delta, handled + 1, handled === basic)
      delta = 0
      handled++
    }
    delta++
  }
  return length
}

/** How many digits, whose weight depends on the bias, write a number. */
function digitsOf(delta: number, bias: number): number {
  let digits = 1
  let rest = delta
  for (let at = base; ; at += base) {
    const threshold = Math.min(Math.max(at - bias, leastThreshold), mostThreshold)
    if (rest < threshold) return digits
    rest = Math.floor((rest - threshold) / (base - threshold))
    digits++
  }
}

function adapted(delta: number, count: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / damp) : delta >> 1
  rest += Math.floor(rest / count)
  let bias = 0
  while (rest > ((base - leastThreshold) * mostThreshold) >> 1) {
    rest = Math.floor(rest / (base - leastThreshold))
    bias += base
  }
  return bias + Math.floor((base * rest) / (rest + skew))
}
