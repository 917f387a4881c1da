/** How far before a number the words that name it may stand, in UTF-16 code units of the folded text. */
const before = 48

const sort = String.raw`(?:tele|mobile |cell |office |home |work |direct |fax )?phones?|tel|telefon|teléfono|telefone|téléphone|telefoon|telepono|puhelin|puh|tlf|mobile?|mob|mobil|móvil|movil|celular|celphone|cell|handy|portable|gsm|fax|whats ?app|whatsapp|wa|viber|signal|telegram|zalo|wechat|sms|hotline|helpline|landline|desk|direct line|rufnummer|telefonnummer|handynummer|msisdn|☎|📞|📱|📲|☏`
/** Of something else, if that stands before it. */
const general = String.raw`(?<!(?:cards?|security|insurance|licen[cs]e|licence|passport|account|order|ticket|case|claim|tax|vat|fiscal|id|ident\p{L}{0,10}|routing|reference|invoice|booking|tracking|serial|model|member|customer|patient|record|policy|registration|plate)[\p{P}\s]{0,3}(?:id )?)(?:numbers?|numéro|numero|número|nummer|digits)`
const deed = String.raw`calls?|called|calling|ring|rings?|phone|phoned|dial|text|texted|texting|txt|message|messages|contact|contactez|kontakt|reach|reached|ping|answering|answer|pick up|registered|rsvp|ruf|anrufen|ruft|appelez|appeler|llama|llame|llamar|ligue|liga|chiama|chiamare|bel|ringa|ring|zadzwoń|позвоните|звоните|тел|телефон|номер|电话|手机|電話|携帯|전화|โทร|هاتف|جوال|फ़ोन|फोन`
const filler = String.raw`me|us|him|her|them|now|today|tonight|directly|direct|the|our|my|your|his|their|office|team|new|personal|private|number|numbers|nummer|nr|no|is|are|was|on|at|to|in|via|by|under|using|or|and|anytime|any ?time|auf|unter|an|au|al|a|il|nu|op|til|på|på|ist|lautet|está|es|est|line|toll|free|lines|please|here|back|for|friday|desk|whats ?app|us number|one|international|cn|uk|mobile|cell|phone|telefon|☎|📞|📱|👉`
const named = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])(?:${sort}|${general}|${deed})|(?<=[\\p{Lo}])(?:电话|手机|電話|携帯|전화|โทร))(?![\\p{Ll}\\p{N}])(?:[ ,:;.()'’!-]{0,3}(?<![\\p{L}])(?:${filler})(?![\\p{L}])){0,6}[\\s:.,#()=|*_"'“„’👉️-]{0,6}(?:\\+)?$`,
  'u',
)

/** What a number is instead. */
const other =
  /(?<![\p{L}])(?:orders?|tracking|parcel|shipment|invoices?|rechnung|bestellung|commande|pedido|ref(?:erence)?|tickets?|case|claims?|isbns?|issn|ismn|ean|gtin|upc|imei|meid|iccid|serial|sku|id|ids|flights?|bookings?|article|artikel|item|part|model|versions?|build|release|commit|epoch|timestamp|unix|scores?|population|account|acct|konto|iban|bic|swift|routing|sort code|cards?|visa|amex|passport|reisepass|licen[cs]e|vat|iva|ust|tax|ssn|nif|cpf|siren|siret|patent|doi|imo|isan|isni|pmid|isin|wkn|lei|cusip|sedol|cas|coordinates|lat|lon|lng|gps|zip|plz|postcode|room|suite|page|chapter|paragraph|article|code|pin|otp|hex|colou?rs?|dates?|years?|won|sold|raised|worth|over|under)(?:\s?(?:no|nr|number|nummer|n°|num|code|is|#|[a-z]{2}))?[\s:.#°-]{0,4}$/u
/** Behind a number: the unit it counts. */
const counted =
  /^\s?(?:%|°|[$€£¥₹₽]|(?:mm|cm|km|m|kg|g|mg|ml|mah|kwh|kw|mw|gb|mb|kb|tb|hz|khz|mhz|ghz|px|eur|usd|gbp|chf|sku|items?|units?|people|users?|followers?|views?|downloads?|streams?|votes?|copies|dollars?|euros?|pounds?|miles?|points?|pts?|times|years?|days?|hours?|minutes?|seconds?|tonnes?|tons?)(?![\p{L}]))/u
const behindWords =
  /^[ ,]{0,2}[(-]?\s?(?:office|fax|mobile|cell|home|work|desk|whatsapp|anytime)(?![\p{L}])/u
/** In an address: the number is what the address calls. */
const link = /(?:wa\.me\/|(?:tel|sms|callto|facetime|whatsapp):(?:\/\/)?|phone=)\+?$/u

export interface Surroundings {
  /** Where an address that calls it begins; absent: it is not in one. */
  readonly linkStart?: number
  /** Whether words say that it is a telephone number. */
  readonly isNamed: boolean
  /** Whether it is said to be something else, or a sign beside it makes it something else. */
  readonly isOther: boolean
}

/** What stands around the stretch `[start, end)` of a folded text. */
export function surroundings(text: string, start: number, end: number): Surroundings {
  const ahead = text.slice(Math.max(0, start - before), start)
  const behind = text.slice(end, end + 24)
  const address = link.exec(ahead)
  const isJoined =
    /[\p{L}\p{N}_@#$€£¥₹%=&/\\.:,^+-]$/u.test(ahead) && !/(?:^|[^\p{N}])[:.,]$/u.test(ahead)
  const isBefore = behindWords.test(behind)
  const isCut = /^[\p{L}\p{N}_@/\\&=^]|^[:.,]\p{N}|^-[\p{L}\p{N}]/u.test(behind) && !isBefore
  return {
    ...(address && { linkStart: start - address[0].length }),
    isNamed: named.test(ahead) || isBefore,
    isOther: isJoined || isCut || other.test(ahead) || counted.test(behind),
  }
}
