import { sha256 } from '@noble/hashes/sha2'
import { documented, type Detector, type Hit } from './detector.js'

const ethereum = /(?<![\p{L}\p{N}])0x[\dA-Fa-f]{40}(?![\p{L}\p{N}])/gu
const bech32 =
  /(?<![\p{L}\p{N}])(?:bc1|BC1|tb1|TB1|ltc1)[02-9ac-hj-np-zAC-HJ-NP-Z]{8,87}(?![\p{L}\p{N}])/gu
/** Bitcoin, its test network, Litecoin and Dogecoin. */
const base58 = /(?<![\p{L}\p{N}])[123mnLMD][1-9A-HJ-NP-Za-km-z]{25,35}(?![\p{L}\p{N}])/gu
const base58Alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
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
        hits.push({
          start: index,
          end: index + found.length,
          confidence: new Set(found.slice(2)).size > 6 ? 0.9 : documented,
        })
    for (const { 0: found, index } of text.matchAll(base58))
      if (/\d/u.test(found.slice(1)) && hasBase58Checksum(found))
        hits.push({ start: index, end: index + found.length, confidence: 0.99 })
    if (/(?:bc|tb|ltc)1/iu.test(text))
      for (const { 0: found, index } of text.matchAll(bech32))
        if (hasChecksum(found.toLowerCase()))
          hits.push({ start: index, end: index + found.length, confidence: 0.99 })
    return hits.sort((a, b) => a.start - b.start)
  },
  examples: {
    bad: [
      'Tips to ⟦0x52908400098527886E0F7030069857D2E4169EE7⟧',
      'Tips to ⟦bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4⟧',
      'or ⟦1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2⟧',
    ],
    good: [
      'Tips to bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5',
      '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3',
      'colour 0xFFAA00',
      'too short: bc1qv93xxeqnnq0uz',
    ],
  },
}

/** The checksum of BIP 173 for version 0, of BIP 350 for later ones, over as many bytes as BIP 141 allows. */
function hasChecksum(address: string): boolean {
  const human = address.slice(0, address.indexOf('1'))
  const codes = Array.from(human, (character) => character.charCodeAt(0))
  const values = [...codes.map((code) => code >>> 5), 0, ...codes.map((code) => code & 31)]
  for (const character of address.slice(human.length + 1)) values.push(alphabet.indexOf(character))
  let sum = 1
  for (const value of values) {
    const top = sum >>> 25
    sum = ((sum & 0x1ffffff) << 5) ^ value
    for (const [index, term] of generator.entries()) if ((top >>> index) & 1) sum ^= term
  }
  const program = address.slice(human.length + 1)
  // Five bits a character, with one for the version and six for the checksum: 20 or 32 bytes, or 2 to 40.
  return program.startsWith('q')
    ? sum === 1 && (program.length === 39 || program.length === 59)
    : sum === 0x2bc830a3 && program.length >= 11 && program.length <= 71
}

/** 25 bytes, of which the last four begin the hash of the hash of the others. */
function hasBase58Checksum(address: string): boolean {
  const bytes = new Uint8Array(25)
  for (const character of address) {
    let carry = base58Alphabet.indexOf(character)
    for (let index = bytes.length - 1; index >= 0; index--) {
      carry += (bytes[index] ?? 0) * 58
      bytes[index] = carry & 255
      carry >>>= 8
    }
    if (carry > 0) return false
  }
  const sum = sha256(sha256(bytes.subarray(0, 21)))
  return [0, 1, 2, 3].every((index) => sum[index] === bytes[21 + index])
}
