import { findSchemeLinks } from '../../../text/addresses/bare-links.js'
import type { Range } from '../../../text/range.js'

/** What an address does not stand behind: then it is part of a longer word. */
const glue = /[A-Za-z0-9@＠$#＃]/
/** A host name with a dot inside, behind the scheme and a name with its password. */
const dottedHost = /^https?:\/\/(?:[^/?#]*@)?[^/?#.]+\.[^/?#]/i

/**
 * Finds what Mastodon makes a link of: addresses with `http://` or `https://`, and no others. Linear; never throws.
 *
 * Mastodon also wants a top-level domain, which is not looked up here.
 *
 * @see docs.joinmastodon.org/user/posting; github.com/mastodon/mastodon, app/lib/extractor.rb (`extract_url_without_protocol: false`)
 */
export function findMastodonLinks(text: string): readonly Range[] {
  return findSchemeLinks(text).filter(
    ({ start, end }) =>
      !glue.test(text[start - 1] ?? '') && dottedHost.test(text.slice(start, end)),
  )
}
