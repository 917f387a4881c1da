/**
 * Numbers that are kept for books, films and manuals, as they are dialled from abroad and at home.
 *
 * @see North America: ATIS-0300115; United Kingdom: Ofcom, telephone numbers for use in TV and radio drama; France: Arcep, décision 2018-0881, numéros pour les
 *   œuvres audiovisuelles; Germany: Bundesnetzagentur, Rufnummern für Film und Fernsehen; Australia: ACMA, phone numbers for use in TV shows, films and creative works
 */
const kept: readonly RegExp[] = [
  /^(?:(?:\+?1)?\d{3})?55501\d{2}$/,
  /^(?:\+44|0)(?:207946|113496|114496|115496|116496|117496|118496|121496|131496|141496|151496|161496|191498)0\d{3}$/,
  /^(?:\+44|0)(?:1632960|7700900|8081570|9098790|3069990)\d{3}$/,
  /^(?:\+33|0)(?:199|26191|35301|46571|53649|63998)\d{2,6}$/,
  /^(?:\+49|0)(?:3023125|6990009|4066969|2214710|8999998)\d{3}$/,
  /^(?:\+49|0)(?:15228817386|15228895456|15254599371|17139200\d{2}|1729925904|1729968532|1729973185|1729973186|1729980752)$/,
  /^(?:\+61|0)(?:2|3|7|8)(?:5550|7010)\d{4}$/,
  /^(?:\+61|0)(?:491570006|49157015[6-9]|491570110|1800160401|1800975707)$/,
]

export function isDocumented(number: string): boolean {
  return kept.some((pattern) => pattern.test(number))
}

/** Lines of companies and offices: free of charge, or at a premium. Nobody's own. */
const service: readonly RegExp[] = [
  /^(?:\+?1)?(?:800|888|877|866|855|844|833|900)\d{7}$/,
  /^(?:\+44|0)(?:800|808|845|843|844|870|871|300|303|333|345|900)\d{6,7}$/,
  /^(?:\+\d{1,3}|0)(?:800|900|180[0-9])\d{4,8}$/,
  /^(?:\+61)?1(?:800|300)\d{6}$/,
  /^\+800\d{8}$/,
]

export function isService(number: string): boolean {
  return service.some((pattern) => pattern.test(number))
}
