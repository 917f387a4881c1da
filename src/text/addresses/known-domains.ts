/**
 * Last labels under which most bare names in posts stand. Those that are also words of a sentence whose space is missing
 * (`so.it`, `Read.me`) are left out: better no link than a link that is none.
 */
const lastLabels = new Set(
  (
    'com org net edu gov mil int info biz app dev io ai co tv fm ly gl gg xyz shop store online social site blog news cloud tech ' +
    'uk de fr es nl eu ch at be se dk fi pl cz pt ie gr ru ua jp cn kr br mx ar cl au nz ca za ng ke eg ae sa il tr ' +
    'hu ro bg hr rs sk lt lv ee lu mt cy li sg hk tw th vn ph pk lk bd'
  ).split(' '),
)

/** Names that nearly everybody links through, under labels that the list above leaves out. */
const wholeNames = new Set(
  'lnkd.in amzn.to t.me fb.me wa.me youtu.be pin.it instagr.am is.gd ow.ly tiny.cc rb.gy spoti.fi msft.it adobe.ly'.split(
    ' ',
  ),
)

/** Labels that stand before the label of any country: `example.co.in`. */
const secondLabels = new Set('com co org net gov ac edu'.split(' '))

/** A label of a host name. */
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * Whether a name without `https://` is surely meant as an address.
 *
 * @param host in small letters, without a dot at its end
 */
export function isKnownDomain(host: string): boolean {
  // No host name is longer.
  if (host.length > 253) return false
  const labels = host.split('.')
  if (labels.length < 2 || !labels.every((each) => label.test(each))) return false
  if (labels[0] === 'www' && labels.length > 2) return true
  const last = labels.at(-1) ?? ''
  if (lastLabels.has(last) || wholeNames.has(host)) return true
  return last.length === 2 && labels.length > 2 && secondLabels.has(labels.at(-2) ?? '')
}
