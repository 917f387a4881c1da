import type { Detector, Hit } from '../detector.js'
import { findVisible } from '../without-hidden.js'
import { tokens } from './tokens.js'
import { namedSecrets } from './values.js'

export const secret: Detector = {
  type: 'SECRET',
  label: 'a password, a key or a token',
  mask: '[secret]',
  remedy: 'Take it out, and replace it where it is used: once written it is no secret any more',
  find: ({ text }) => findVisible(text, findSecrets),
  examples: {
    bad: [
      'The key is ⟦AKIAQ3EGRPZ7LWTBM2XN⟧',
      'token: ⟦ghp_aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF3gH6⟧',
      'hidden ⟦ghp_aB3dE6gH9jK2mN5\u200bpQ8sT1vW4yZ7bC0dF3gH6⟧',
      'full width ⟦ｇｈｐ＿ａＢ３ｄＥ６ｇＨ９ｊＫ２ｍＮ５ｐＱ８ｓＴ１ｖＷ４ｙＺ７ｂＣ０ｄＦ３ｇＨ６⟧',
      'parted ⟦ghp_aB3dE6 gH9jK2mN5pQ8sT1vW4yZ7bC0dF3gH6⟧ so',
      'password: ⟦Tr0ub4dor&3⟧',
      'const globexToken = "⟦q7vd3k9x1m5z8b2n4c6w0p7r⟧"',
      '⟦postgres://app:s3cr3tPa55@db.globex.com/x⟧',
      `curl -u "⟦kim:Tr0ub4dor&3⟧" https://api.globex.com`,
    ],
    good: [
      'AKIAIOSFODNN7EXAMPLE is in every manual',
      'password: yourpassword',
      'The password is on the board in the kitchen',
      'Your passwords are safe with us',
      'The secret: patience.',
      'Login: https://www.fairlead.com/account/2026',
      'key: the-blue-one-on-the-hook',
      'https://${user}:${password}@db.globex.com',
      'public_key = "q7vd3k9x1m5z8b2n4c6w0p7r"',
      'The hash is 0x4f2a9c81d07be3564f2a9c81d07be3564f2a9c81d07be3564f2a9c81d07be356',
    ],
  },
}

function findSecrets(text: string): readonly Hit[] {
  return apart([...tokens(text), ...namedSecrets(text)])
}

/** The first of those that overlap, the longest at equal starts. */
function apart(hits: readonly Hit[]): readonly Hit[] {
  const kept: Hit[] = []
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit)
  return kept
}
