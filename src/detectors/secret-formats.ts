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
  token(
    '1Password, secret keys',
    'A3-',
    '[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}',
  ),
  token('Artifactory, API keys', 'AKCp', '[A-Za-z0-9]{69}'),
  token('Atlassian, app passwords', 'ATBB', '[A-Za-z0-9]{32}'),
  token('Cloudflare, API tokens', ['cfut_', 'cfk_', 'cfat_'], '[A-Za-z0-9_-]{40,60}'),
  token('Cloudflare, origin CA keys', 'v1.0-', '[a-f0-9]{24}-[a-f0-9]{146}'),
  token('Clojars, deploy tokens', 'CLOJARS_', '[a-z0-9]{60}'),
  token('ClickHouse, Cloud keys', '4b1d', '[A-Za-z0-9]{38}'),
  token('EasyPost, API keys', ['EZAK', 'EZTK'], '[A-Za-z0-9]{54}'),
  token('Facebook, access tokens', ['EAAC', 'EAAM'], '[A-Za-z0-9]{80,400}'),
  token(
    'Flutterwave, keys',
    ['FLWPUBK_TEST-', 'FLWSECK_TEST-', 'FLWSECK_TEST', 'FLWPUBK-', 'FLWSECK-'],
    '[A-Za-z0-9]{12,32}(?:-X)?',
  ),
  token('Fly.io, access tokens', ['fo1_', 'fm1r_', 'fm2_', 'fm1a_'], '[A-Za-z0-9+/=_-]{43,600}'),
  token('Frame.io, API tokens', 'fio-u-', '[A-Za-z0-9=_-]{64}'),
  token(
    'GitLab, more tokens',
    ['glimt-', 'glcbt-', 'glagent-', 'gloas-', 'glffct-', 'GR1348941', '_gitlab_session='],
    '[A-Za-z0-9_-]{20,64}',
  ),
  token(
    'Harness, API keys',
    ['pat.', 'sat.'],
    '[A-Za-z0-9_-]{22}\\.[a-f0-9]{24}\\.[A-Za-z0-9]{20}',
  ),
  token('Heroku, API keys', 'HRKU-AA', '[A-Za-z0-9_-]{58}'),
  token('Hugging Face, organization tokens', 'api_org_', '[A-Za-z0-9]{34}'),
  token('Infracost, API tokens', 'ico-', '[A-Za-z0-9]{32}'),
  token('Intra42, client secrets', ['s-s4t2ud-', 's-s4t2af-'], '[a-f0-9]{64}'),
  token('Linear, OAuth', 'lin_oauth_', '[a-f0-9]{64}'),
  token('Mapbox, tokens', ['pk.eyJ', 'sk.eyJ'], '[A-Za-z0-9]{50,90}\\.[A-Za-z0-9_-]{22}'),
  token('New Relic, browser and insights keys', ['NRII-', 'NRJS-'], '[A-Za-z0-9-]{19,32}'),
  token('Octopus Deploy, API keys', 'API-', '[A-Z0-9]{26}'),
  token('OpenShift, user tokens', 'sha256~', '[A-Za-z0-9_-]{43}'),
  token('Perplexity, API keys', 'pplx-', '[A-Za-z0-9]{48}'),
  token('PlanetScale, OAuth', 'pscale_oauth_', '[A-Za-z0-9_=.-]{32,64}'),
  token('Prefect, API tokens', 'pnu_', '[A-Za-z0-9]{36}'),
  token('ReadMe, API tokens', 'rdme_', '[a-z0-9]{70}'),
  token('Scalingo, API tokens', 'tk-us-', '[A-Za-z0-9_-]{48}'),
  token('Sendinblue, API keys', 'xkeysib-', '[a-f0-9]{64}-[A-Za-z0-9]{16}'),
  token('Sentry, tokens', ['sntrys_', 'sntryu_'], '[A-Za-z0-9_+/=-]{40,400}'),
  token('SettleMint, access tokens', ['sm_aat_', 'sm_pat_', 'sm_sat_'], '[A-Za-z0-9]{16}'),
  token('Shippo, API tokens', ['shippo_live_', 'shippo_test_'], '[a-f0-9]{40}'),
  token('Sourcegraph, access tokens', 'sgp_', '(?:[a-fA-F0-9]{16}_|local_)?[a-fA-F0-9]{40}'),
  token('Databricks, tokens in capitals', 'dapi', '[a-fA-F0-9]{32}(?:-\\d)?'),
  token('Vercel, access tokens', ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'], '[A-Za-z0-9]{24,64}'),
  token('Tailscale, keys', 'tskey-', '[a-z]{2,12}-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{12,40}'),
  token('Duffel, access tokens', ['duffel_test_', 'duffel_live_'], '[A-Za-z0-9_=-]{43}'),
  token('Adobe, client secrets', 'p8e-', '[A-Za-z0-9-]{32}'),
  token('Alibaba Cloud, access key ids', 'LTAI', '[A-Za-z0-9]{20}'),
  token('Typeform, access tokens', 'tfp_', '[A-Za-z0-9_.=-]{59}'),
  token('Yandex, API keys', ['AQVN', 't1.'], '[A-Za-z0-9_.-]{35,100}'),
  {
    vendor: 'HashiCorp, Terraform Cloud',
    marks: ['.atlasv1.'],
    pattern: /(?<![A-Za-z0-9])[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,70}/gu,
  },
  {
    vendor: 'MaxMind, license keys',
    marks: ['_mmk'],
    pattern: /(?<![A-Za-z0-9])[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk(?![A-Za-z0-9])/gu,
  },
  {
    vendor: 'Mailchimp, API keys',
    marks: ['-us'],
    pattern: /(?<![A-Za-z0-9])[a-f0-9]{32}-us\d{1,2}(?![A-Za-z0-9])/gu,
  },
  {
    vendor: 'Facebook, app tokens',
    marks: ['|'],
    pattern: /(?<!\d)\d{15,16}(?:\||%7C)[A-Za-z0-9_-]{27,40}(?![A-Za-z0-9_-])/gu,
  },
  {
    vendor: 'RFC 7617, curl with a user and a password',
    marks: ['curl'],
    pattern: /(?<=curl[^\n]{0,200} (?:-u|--user)[ =]?["']?)[^\s"':]{0,64}:[^\s"']{4,128}/gu,
  },
  {
    vendor: 'RFC 6750, a token in a header',
    marks: ['uthorization'],
    pattern:
      /(?<=[Aa]uthorization["']?\s{0,2}[:=]\s{0,2}["']?(?:[Bb]earer |[Tt]oken |[Bb]asic )?\s{0,2})[A-Za-z0-9_.+/=-]{16,400}/gu,
  },
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
