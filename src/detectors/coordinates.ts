import { documented, unfolded, type Detector } from './detector.js'
import { isLabelled } from './labels.js'

/** Four decimals are about ten metres. */
const shape =
  /(?<![\p{L}\p{N}.,-])[+-]?(?:90|[1-8]?\d)\.\d{4,9}°?(?: ?[ns])?\s{0,2}[,;/ ]\s{0,2}[+-]?(?:180|1[0-7]\d|\d{1,2})\.\d{4,9}°?(?: ?[ew])?(?![\p{L}\p{N}.])/gu

/** Places that everybody may find. */
const open =
  /(?:office|venue|shop|store|museum|hall|park|pier|station|market|restaurant|pub|café|cafe|entrance|meet(?:ing)?|find us|visit us|event)\b[^\n]{0,16}$/u

export const coordinates: Detector = {
  type: 'COORDINATES',
  label: 'an exact place on the map',
  mask: '[coordinates]',
  remedy: 'Name the town or the public place instead, or take it out',
  find(scan) {
    const { text } = scan.folded
    if (!/\.\d{4}/u.test(text)) return []
    return unfolded(
      scan,
      Array.from(text.matchAll(shape), ({ 0: found, index }) => ({
        start: index,
        end: index + found.length,
        confidence: isLabelled(text, index, open) ? documented : 0.75,
      })),
    )
  },
  examples: {
    bad: ['He lives at ⟦51.507351, -0.127758⟧', '⟦48.8566° N, 2.3522° E⟧'],
    good: [
      'It costs 12.50, 13.50',
      'Our office pin: 48.1107, 2.9497',
      'Version 1.2345',
      'pi is 3.14159 and e 2.71828',
    ],
  },
}
