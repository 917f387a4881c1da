/** A format of tokens as its vendor documents it. */
export interface SecretFormat {
  /** Whose it is, and where that is written. */
  readonly vendor: string
  /** A text without any of these has none. */
  readonly marks: readonly string[]
  /** Bounded, so linear. */
  readonly pattern: RegExp
}

const edge = '(?<![A-Za-z0-9_-])'
const stop = '(?![A-Za-z0-9_-])'

function token(vendor: string, mark: string | readonly string[], rest: string): SecretFormat {
  const marks = typeof mark === 'string' ? [mark] : mark
  return {
    vendor,
    marks,
    pattern: new RegExp(`${edge}(?:${marks.map(escaped).join('|')})${rest}${stop}`, 'gu'),
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}

/** Formats of tokens, keys and addresses that hold a password. */
export const formats: readonly SecretFormat[] = [
  token('AWS, IAM unique identifiers', ['AKIA', 'ASIA'], '[A-Z2-7]{16}'),
  token('GitHub, token formats', ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'], '[A-Za-z0-9]{36,255}'),
  token('GitHub, fine-grained tokens', 'github_pat_', '[A-Za-z0-9_]{50,255}'),
  token(
    'GitLab, token overview',
    ['glpat-', 'gldt-', 'glrt-', 'glptt-', 'glft-', 'glsoat-'],
    '[A-Za-z0-9_-]{20,64}',
  ),
  token(
    'Slack, token types',
    ['xoxb-', 'xoxp-', 'xoxa-', 'xoxr-', 'xoxs-', 'xapp-', 'xoxe-'],
    '[A-Za-z0-9-]{10,250}',
  ),
  token('Stripe, API keys', ['sk_live_', 'rk_live_', 'sk_test_', 'whsec_'], '[A-Za-z0-9]{16,247}'),
  token('Google, API keys', 'AIza', '[A-Za-z0-9_-]{35}'),
  token('Google, OAuth client secrets', 'GOCSPX-', '[A-Za-z0-9_-]{28}'),
  token('Anthropic, API keys', 'sk-ant-', '[A-Za-z0-9_-]{32,200}'),
  token('OpenAI, API keys', ['sk-proj-', 'sk-svcacct-', 'sk-admin-'], '[A-Za-z0-9_-]{40,250}'),
  token('OpenAI, older API keys', 'sk-', '[A-Za-z0-9]{48}'),
  token('SendGrid, API keys', 'SG.', '[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}'),
  token('Twilio, API keys', 'SK', '[0-9a-f]{32}'),
  token('npm, access tokens', 'npm_', '[A-Za-z0-9]{36}'),
  token('PyPI, API tokens', 'pypi-', 'AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,1000}'),
  token('DigitalOcean, tokens', ['dop_v1_', 'doo_v1_', 'dor_v1_'], '[a-f0-9]{64}'),
  token('Shopify, access tokens', ['shpat_', 'shpca_', 'shppa_', 'shpss_'], '[a-fA-F0-9]{32}'),
  token('Square, access tokens', ['sq0atp-', 'sq0csp-', 'EAAAE'], '[A-Za-z0-9_-]{22,80}'),
  token('Hugging Face, user access tokens', 'hf_', '[A-Za-z0-9]{34}'),
  token('Linear, API keys', 'lin_api_', '[A-Za-z0-9]{40}'),
  token('Notion, integration tokens', ['ntn_', 'secret_'], '[A-Za-z0-9]{43,50}'),
  token('Mailgun, API keys', 'key-', '[0-9a-f]{32}'),
  token('Atlassian, API tokens', 'ATATT3', '[A-Za-z0-9_=-]{160,250}'),
  token('Databricks, tokens', 'dapi', '[a-f0-9]{32}'),
  token('Grafana, service accounts', ['glsa_', 'glc_'], '[A-Za-z0-9_+/=-]{32,400}'),
  token('HashiCorp Vault, tokens', ['hvs.', 'hvb.'], '[A-Za-z0-9_-]{24,300}'),
  token('New Relic, keys', ['NRAK-', 'NRJS-'], '[A-Za-z0-9]{19,27}'),
  token('PlanetScale, tokens', ['pscale_tkn_', 'pscale_pw_'], '[A-Za-z0-9_=.-]{32,64}'),
  token('Postman, API keys', 'PMAK-', '[a-fA-F0-9]{24}-[a-fA-F0-9]{34}'),
  token('Pulumi, access tokens', 'pul-', '[a-f0-9]{40}'),
  token('RubyGems, API keys', 'rubygems_', '[a-f0-9]{48}'),
  token('Docker, access tokens', 'dckr_pat_', '[A-Za-z0-9_-]{27}'),
  token('Doppler, tokens', 'dp.pt.', '[A-Za-z0-9]{40,44}'),
  token('Dynatrace, tokens', 'dt0c01.', '[A-Z0-9]{24}\\.[A-Z0-9]{64}'),
  token('Figma, access tokens', ['figd_', 'figu_'], '[A-Za-z0-9_-]{36,64}'),
  token('Airtable, access tokens', 'pat', '[A-Za-z0-9]{14}\\.[a-f0-9]{64}'),
  token('Age, secret keys', 'AGE-SECRET-KEY-1', '[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}'),
  token('1Password, service accounts', 'ops_', 'eyJ[A-Za-z0-9+/=_-]{80,2000}'),
  token('Telegram, bot tokens', ':AA', '[A-Za-z0-9_-]{33}'),
  {
    vendor: 'Slack, incoming webhooks',
    marks: ['hooks.slack.com'],
    pattern: /https:\/\/hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9/]{20,120}/gu,
  },
  {
    vendor: 'Discord, webhooks',
    marks: ['/api/webhooks/'],
    pattern:
      /https:\/\/(?:discord|discordapp)\.com\/api\/webhooks\/\d{17,20}\/[A-Za-z0-9_-]{60,80}/gu,
  },
  {
    vendor: 'RFC 7519, JSON Web Tokens',
    marks: ['eyJ'],
    pattern:
      /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,2000}\.eyJ[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]{16,1000}/gu,
  },
  {
    vendor: 'RFC 7468, private keys',
    marks: ['PRIVATE KEY'],
    pattern:
      /-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----[^-]{20,8000}(?:-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----)?/gu,
  },
  {
    vendor: 'RFC 3986, a password in an address',
    marks: ['://'],
    pattern: /(?<=:\/\/)[^\s:/?#@[\]]{1,64}:[^\s/?#@[\]]{4,128}@[A-Za-z0-9.-]{3,253}/gu,
  },
]
