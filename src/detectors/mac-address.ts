import { unfolded, type Detector } from './detector.js'
import { isLabelled } from './labels.js'

const shape =
  /(?<![\p{L}\p{N}:.-])(?:[\da-f]{2}([:-])(?:[\da-f]{2}\1){4}[\da-f]{2}|[\da-f]{4}\.[\da-f]{4}\.[\da-f]{4})(?![\p{L}\p{N}:-])/gu

/** Other things that are written so. */
const other = /(?:key|hash|fingerprint|sha|md5|checksum|digest|serial|commit|etag)\W{0,4}$/u

export const macAddress: Detector = {
  type: 'MAC_ADDRESS',
  label: 'the address of a device (MAC)',
  mask: '[MAC address]',
  remedy: 'Take it out',
  find(scan) {
    const { text } = scan.folded
    return unfolded(
      scan,
      Array.from(text.matchAll(shape), ({ 0: found, index }) => ({
        start: index,
        end: index + found.length,
        confidence: 0.85,
      })).filter(
        ({ start }) =>
          !/^(?:00|ff)(?:[:-](?:00|ff)){2}/u.test(text.slice(start, start + 8)) &&
          !isLabelled(text, start, other),
      ),
    )
  },
  examples: {
    bad: ['The printer is ⟦3c:22:fb:8a:41:07⟧', '⟦3C-22-FB-8A-41-07⟧'],
    good: [
      '00:00:00:00:00:00',
      'Open 10:30:00 to 11:00:00',
      'ff:ff:ff:ff:ff:ff',
      'The fingerprint 3c:22:fb:8a:41:07',
    ],
  },
}
