import type { Subject } from '../../core/check.js'
import type { Tools } from '../../core/kind.js'
import { fold } from '../../text/fold.js'
import { asking, isForMarket } from './applies.js'
import { connectionOf } from './connection.js'
import type { Judge } from './look.js'
import type { Detail, DisclosureOptions } from './options.js'

/** A sum of money, before or behind its currency: `$5,000`, `EUR 250`, `1.5 million dollars`, `0.5 ETH`. */
const money =
  /(?:[$€£¥₹₩₽]|(?<![\p{L}\p{N}])(?:US\$|USD|EUR|GBP|CAD|AUD|INR|CHF|JPY|USDT|USDC|BTC|ETH))\s{0,2}\d|\d(?:[\d.,' \u{a0}\u{202f}]{0,20}\d)?\s{0,2}(?:k|m|bn|thousand|million|billion)?\s{0,2}(?:[$€£¥₹₩₽]|(?:USD|EUR|GBP|CAD|AUD|INR|CHF|JPY|USDT|USDC|BTC|ETH|dollars?|euros?|pounds?|rupees?|francs?|tokens?|coins?|bitcoins?)(?![\p{L}\p{N}]))/iu

/** Judges whether readers are told how much is paid, and by whom. */
export function judgeDetails(
  details: readonly Detail[],
  options: DisclosureOptions,
  tools: Tools,
): Judge {
  const { fact = 'relationship', values, subjects } = options
  return (subject, found) => {
    const { facts } = subject.draft
    const types = asking(connectionOf(facts, fact), values)
    if (types.length === 0 && !values?.includes('any')) return []
    if (subjects && !facts.strings('relationship.subject').some((one) => subjects.includes(one)))
      return []
    const isMeant = isForMarket(subject, options, tools)
    if (typeof isMeant !== 'boolean') return [isMeant]
    if (!isMeant) return []
    const payer = facts.string('relationship.payer') ?? facts.string('relationship.brand')
    const isSaid = (detail: Detail): boolean =>
      detail === 'amount'
        ? money.test(prose(subject))
        : payer !== undefined && names(subject, payer)
    return details
      .filter((detail) => !isSaid(detail))
      .map((detail) => found('missing-detail', { detail, payer }))
  }
}

/** What a sentence is made of: no hashtags, mentions and links. */
function prose({ views }: Subject): string {
  const { text, opaque } = views.published
  let kept = ''
  let from = 0
  for (const { start, end } of opaque) {
    kept += `${text.slice(from, start)} `
    from = end
  }
  return (kept + text.slice(from)).replace(/[#＃][\p{L}\p{M}\p{N}_]+/gu, ' ')
}

function names(subject: Subject, payer: string): boolean {
  const words = (text: string) =>
    ` ${fold(text)
      .text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim()} `
  return words(prose(subject)).includes(words(payer))
}
