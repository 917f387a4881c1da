import { role, rolesOf } from './characters.js'
import { topLevelDomains } from './top-level-domains.generated.js'

/**
 * Top-level domains that the root zone has given up, or never had (`onion`), and that X's published list still has: a post with
 * one is counted and shown as a link, whether it leads anywhere or not.
 *
 * @see github.com/twitter/twitter-text, conformance/tld_lib.yml (2021)
 */
const retired =
  'abarth active adac afamilycompany aigo alfaromeo an avianca bananarepublic bentley bl ' +
  'blanco bnl boots bq budapest bugatti cancerresearch cartier caseih cbs ceb chloe chrysler ' +
  'cityeats comcast cookingchannel csc dabur dodge doha doosan duck dunlop duns eh epost ' +
  'esurance etisalat everbank fiat flsmidth foodnetwork frontdoor fujixerox glade goodhands ' +
  'guardian hgtv honeywell hoteles htc iinet intel iselect iveco iwc jcp jlc kerrylogistics ' +
  'kinder ladbrokes lancaster lancia lancome liaison linde lipsy lixil loft lupin macys ' +
  'maserati mcd mcdonalds meo metlife mf mobily montblanc mopar movistar mtpc mutual mutuelle ' +
  'nadex nationwide natura newholland northwesternmutual off oldnavy onion onyourside ' +
  'orientexpress pamperedchef panerai passagens piaget pramerica qvc raid redstone ' +
  'rightathome rmit rocher sapo sca scjohnson scor ses shaw showtime shriram spiegel ' +
  'spreadbetting srt starhub statoil swiftcover symantec telecity telefonica tiffany tp ' +
  'travelchannel uconnect um vista vistaprint volkswagen vuelos warman xfinity xperia zippo ' +
  'اتصالات موبايلي 大众汽车 工行 手表 珠宝 诺基亚'

/** What X's published list has, and what the root zone has added since. */
const names = new Set(`${topLevelDomains} ${retired}`.split(' '))
const longest = Math.max(...[...names].map((name) => name.length))

/** A name in Punycode: X takes every one for a top-level domain. */
const punycode = /xn--[0-9a-z-]+/iy

/**
 * Where a top-level domain ends that starts at `start`, in any case; `undefined` if none does.
 *
 * A name that goes on in ASCII is another name (`com` in `community`), but letters of other scripts may follow: `example.comの`.
 *
 * @param limit where the host name ends at the latest
 */
export function endOfTopLevelDomain(
  text: string,
  start: number,
  limit: number,
): number | undefined {
  let end = start
  while (end < limit && end - start < longest && isHostUnit(text, end)) end++
  // The longest first: one name may begin with another.
  for (; end > start + 1; end--)
    if (!goesOn(text.charCodeAt(end)) && names.has(text.slice(start, end).toLowerCase())) return end
  punycode.lastIndex = start
  const match = punycode.exec(text)
  return match ? Math.min(start + match[0].length, limit) : undefined
}

function isHostUnit(text: string, at: number): boolean {
  return (rolesOf(text.charCodeAt(at)) & role.host) !== 0
}

/** A letter, a digit, `@`, `+` or `-`. */
function goesOn(unit: number): boolean {
  return unit === 0x40 || unit === 0x2b || unit === 0x2d || (rolesOf(unit) & role.word) !== 0
}
