import { unfolded, type Detector } from './detector.js'

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t|tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre'
const date = `(?:\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th|\\.|er)? (?:${months})\\.? \\d{4}|(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})`
const shape = new RegExp(
  `(?<=(?<![\\p{L}\\p{N}])(?:d\\.?o\\.?b\\.?|date of birth|birth ?date|born (?:on )?(?:the )?|geboren (?:am )?|geburtsdatum|geb\\.|né le|née le|date de naissance)\\W{0,3}(?:is |ist |est )?)${date}(?![\\p{N}])`,
  'gu',
)

export const dateOfBirth: Detector = {
  type: 'DATE_OF_BIRTH',
  label: 'a date of birth',
  mask: '[date of birth]',
  remedy: 'Take it out',
  find(scan) {
    const { text } = scan.folded
    if (!/\d{2}/u.test(text)) return []
    return unfolded(
      scan,
      Array.from(text.matchAll(shape), ({ 0: found, index }) => ({
        start: index,
        end: index + found.length,
        confidence: 0.85,
      })),
    )
  },
  examples: {
    bad: [
      'DOB ⟦04/11/1987⟧, please check',
      'Her date of birth is ⟦4 November 1987⟧.',
      'geboren am ⟦04.11.1987⟧',
      'Née le ⟦4 novembre 1987⟧',
    ],
    good: [
      'Doors open on 04/11/2026.',
      'Founded in 1987, born in a shed',
      'The date is 4 November 2026.',
    ],
  },
}
