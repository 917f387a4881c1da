import type { Detector, Hit } from './detector.js'

const ethereum = /(?<![\p{L}\p{N}])0x[\dA-Fa-f]{40}(?![\p{L}\p{N}])/gu
const bech32 = /(?<![\p{L}\p{N}])(?:bc1|BC1)[02-9ac-hj-np-zAC-HJ-NP-Z]{8,87}(?![\p{L}\p{N}])/gu
const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]

export const cryptoWallet: Detector = {
  type: 'CRYPTO',
  label: 'the address of a crypto wallet',
  mask: '[wallet address]',
  remedy: 'Take it out',
  find({ text }) {
    const hits: Hit[] = []
    if (text.includes('0x'))
      for (const { 0: found, index } of text.matchAll(ethereum))
        if (new Set(found.slice(2)).size > 6)
          hits.push({ start: index, end: index + found.length, confidence: 0.9 })
    if (/bc1/iu.test(text))
      for (const { 0: found, index } of text.matchAll(bech32))
        if (hasChecksum(found.toLowerCase()))
          hits.push({ start: index, end: index + found.length, confidence: 0.99 })
    return hits.sort((a, b) => a.start - b.start)
  },
  examples: {
    bad: [
      'Tips to ⟦0x52908400098527886E0F7030069857D2E4169EE7⟧',
      'Tips to ⟦bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4⟧',
    ],
    good: [
      'Tips to bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5',
      '0x0000000000000000000000000000000000000000',
      'colour 0xFFAA00',
    ],
  },
}

/** The checksum of BIP 173 and of BIP 350. */
function hasChecksum(address: string): boolean {
  const values = [3, 3, 0, 2, 3]
  for (const character of address.slice(3)) values.push(alphabet.indexOf(character))
  let sum = 1
  for (const value of values) {
    const top = sum >>> 25
    sum = ((sum & 0x1ffffff) << 5) ^ value
    for (const [index, term] of generator.entries()) if ((top >>> index) & 1) sum ^= term
  }
  return sum === 1 || sum === 0x2bc830a3
}
