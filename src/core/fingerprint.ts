/**
 * A short name for a text: 64 bits as 16 hexadecimal digits, the same on every machine. Tells equal from different; keeps no secret.
 *
 * Two 32-bit FNV-1a lanes with different offsets over the UTF-16 code units, mixed at the end.
 *
 * @see http://www.isthe.com/chongo/tech/comp/fnv/ for the constants
 */
export function fingerprint(text: string): string {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ ((unit << 5) | (unit >>> 11)), 0x85ebca6b)
  }
  a = mix(a ^ (b >>> 13))
  b = mix(b ^ a)
  return hex(a) + hex(b)
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0')
}
