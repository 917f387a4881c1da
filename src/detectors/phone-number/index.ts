import { phonePlans } from '../../on-demand/phone-plans.js'
import { asciiDigits } from '../digits.js'
import { unfolded, type Detector, type Hit } from '../detector.js'
import { candidates } from './candidates.js'
import { confidenceOf, lookup } from './judge.js'
import { surroundings } from './words.js'

/** Six digits, with whatever signs between them. */
const digits = /\p{Nd}(?:[^\p{L}\p{Nd}]{0,4}[\p{Nd}o]){5}/u

export const phoneNumber: Detector = {
  type: 'PHONE_NUMBER',
  label: 'a telephone number',
  mask: '[telephone number]',
  remedy: 'Take it out, or send people to the number of the team',
  needs: phonePlans,
  find(scan) {
    if (!digits.test(scan.folded.text)) return []
    const text = asciiDigits(scan.folded.text)
    const numbers = lookup()
    const hits: Hit[] = []
    for (const candidate of candidates(text)) {
      const around = surroundings(text, candidate.start, candidate.end)
      const confidence = confidenceOf(candidate, around, numbers)
      const start = around.linkStart ?? candidate.start
      if (confidence > 0) hits.push({ start, end: candidate.end, confidence })
    }
    return unfolded(scan, hits)
  },
  examples: {
    bad: [
      'Ring ⟦+49 30 901820⟧ and ask for Kim.',
      'Her mobile is ⟦07911 123456⟧.',
      'Text me at ⟦(415) 666-7777⟧',
      'Message her on ⟦wa.me/4917612345678⟧',
      'so call ⟦+33 6 12 34 56 78⟧',
      'call ⟦+٣٣ ٦ ١٢ ٣٤ ٥٦ ٧٨⟧ now',
      'call ⟦+1️⃣ 4️⃣1️⃣5️⃣ 6️⃣6️⃣6️⃣ 7️⃣7️⃣7️⃣7️⃣⟧',
      'Phone: ⟦415 666 7777 ext. 12⟧',
      'from abroad dial ⟦0049 30 901820⟧',
      'It is ⟦06 12 34 56 78⟧, she said.',
      'New phone, new me: ⟦612 34 56 78⟧',
      'Ruf mich an unter ⟦0151 23456789⟧',
      'Phone:\n⟦60-56-85-91⟧',
    ],
    good: [
      'Call 555-0123',
      'Call +1 415 555 0123',
      'We ship 1 590 266 parcels',
      'From 1999-2024 we opened 2024 shops',
      'Open 2024-11-11 to 2024-12-11, 10:00-17:30',
      'Order 0301234567 has shipped',
      'v5.14.23.4 is out',
      'It cost £650-253-0000 in total',
      'Dial 112 or text HOPE to 741741',
      'Final 99-120, series 3-2. 97-66-5 on the season',
      'Posted at https://example.com/0301234567',
      'Tickets for 06.12.2024 18 Uhr',
      '904x585x574 mm, 9414 mAh, 96-227-4157 sku',
    ],
  },
}
