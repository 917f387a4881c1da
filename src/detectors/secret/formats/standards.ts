import type { SecretFormat } from '../format.js'

/** What no vendor owns. */
export const standards: readonly SecretFormat[] = [
  {
    vendor: 'RFC 7468, private keys',
    marks: ['PRIVATE KEY'],
    pattern:
      /-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----[^-]{20,8000}(?:-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----)?/gu,
  },
  {
    vendor: 'RFC 7519, JSON Web Tokens',
    marks: ['eyJ'],
    pattern:
      /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,2000}\.eyJ[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]{16,1000}/gu,
  },
  {
    vendor: 'RFC 3986, a password in an address',
    marks: ['://'],
    pattern:
      /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/?#@[\]"'<>]{1,64}:[^\s/?#@[\]"'<>]{4,128}@[A-Za-z0-9.-]{3,253}(?::\d{1,5})?(?:\/[\w./%-]{0,100})?/giu,
  },
  {
    vendor: 'RFC 7617, curl with a user and a password',
    marks: ['curl'],
    pattern:
      /curl(?:[^\n]|\\\n){0,300}?[ \n](?:-u|--user)[ =]?(?:["'](?=[^"']{6})([^\s"':]{0,64}:[^\s"']{0,128})["']|([^\s"':]{1,64}:[^\s"']{4,128}))/gu,
  },
  {
    vendor: 'RFC 6750, a token in a header',
    marks: ['uthorization'],
    pattern:
      /(?<=[Aa]uthorization["']?\s{0,2}[:=]\s{0,2}["']?(?:[Bb]earer |[Tt]oken |[Bb]asic )?\s{0,2})[A-Za-z0-9_.+/=-]{16,400}/gu,
  },
  {
    vendor: 'SEC 2, private keys of secp256k1, which look like the hash of a transaction',
    marks: ['0x'],
    pattern: /(?<![A-Za-z0-9])0x[a-fA-F0-9]{64}(?![A-Za-z0-9])/gu,
    confidence: 0.35,
  },
]
