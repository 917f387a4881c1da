import type { Subject } from '../../core/check.js'
import { fold } from '../../text/fold.js'
import type { Detail } from './options.js'

/** A sum of money, before or behind its currency: `$5,000`, `EUR 250`, `1.5 million dollars`, `0.5 ETH`, `five thousand dollars`. */
const money =
  /(?:[$€£¥₹₩₽]|(?<![\p{L}\p{N}])(?:US\$|Rs\.?|USD|EUR|GBP|CAD|AUD|INR|CHF|JPY|USDT|USDC|BTC|ETH|SOL))\s{0,2}\d|(?:\d(?:[\d.,' \u{a0}\u{202f}]{0,20}\d)?\s{0,2}(?:k|m|bn|thousand|million|billion)?|(?:hundred|thousand|million|billion))\s{0,2}(?:[$€£¥₹₩₽]|(?:USD|EUR|GBP|CAD|AUD|INR|CHF|JPY|USDT|USDC|BTC|ETH|SOL|kr|dollars?|euros?|pounds?|rupees?|francs?|bitcoins?)(?![\p{L}\p{N}]))/iu

/** That somebody pays. */
const pay =
  /(?<![\p{L}\p{M}])(?:paid|pays?|paying|payment|compensat\w*|receiv\w*|got|gets?|gave|gives?|fee|remunerat\w*|earn\w*|bezahlt|zahlt|honorar|erhalten|payée?|paie|rémunér\p{L}*|reçu)(?![\p{L}\p{M}])/iu

/** Whether the text of a draft says who pays, or how much, in words. */
export function saysDetail(subject: Subject, detail: Detail, payer: string | undefined): boolean {
  const sentences = prose(subject).split(/(?<=[.!?…])\s|[\r\n]/u)
  if (detail === 'amount') return sentences.some((each) => money.test(each) && pay.test(each))
  return payer !== undefined && sentences.some((each) => names(each, payer))
}

/** What sentences are made of: no hashtags, mentions and links. */
function prose({ views }: Subject): string {
  const { text, opaque } = views.prose
  let kept = ''
  let from = 0
  for (const { start, end } of opaque) {
    kept += `${text.slice(from, start)} `
    from = end
  }
  return (kept + text.slice(from)).replace(/[#＃][\p{L}\p{M}\p{N}_]+/gu, ' ')
}

function names(sentence: string, payer: string): boolean {
  return words(sentence).includes(words(payer))
}

function words(text: string): string {
  return ` ${fold(text)
    .text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `
}
