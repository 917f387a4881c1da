import { token, type SecretFormat } from '../format.js'

/** Where programs run and data lies. */
export const clouds: readonly SecretFormat[] = [
  token('AWS, IAM unique identifiers', ['AKIA', 'ASIA', 'ABIA', 'ACCA', 'A3T'], '[A-Z2-7]{16}'),
  token('AWS, Bedrock API keys', ['ABSK'], '[A-Za-z0-9+/]{109,269}={0,2}'),
  token('Google, API keys', 'AIza', '[A-Za-z0-9_-]{35}'),
  token('Google, OAuth client secrets', 'GOCSPX-', '[A-Za-z0-9_-]{28}'),
  token('Google, OAuth access tokens', 'ya29.', '[A-Za-z0-9_-]{30,400}'),
  token('Alibaba Cloud, access key ids', 'LTAI', '[A-Za-z0-9]{12,20}'),
  token('Tencent Cloud, secret ids', 'AKID', '[A-Za-z0-9]{32}'),
  token('Yandex, keys', ['AQVN', 't1.'], '[A-Za-z0-9_.-]{35,200}'),
  token('DigitalOcean, tokens', ['dop_v1_', 'doo_v1_', 'dor_v1_'], '[a-f0-9]{64}'),
  token(
    'Heroku, API keys',
    'HRKU-',
    '(?:AA[A-Za-z0-9_-]{58}|[a-f0-9]{8}-(?:[a-f0-9]{4}-){3}[a-f0-9]{12})',
  ),
  token('Fly.io, access tokens', ['fo1_', 'fm1r_', 'fm2_', 'fm1a_'], '[A-Za-z0-9+/=_-]{43,600}'),
  token('Vercel, access tokens', ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'], '[A-Za-z0-9]{24,64}'),
  token('Netlify, access tokens', ['nfp_', 'nfc_', 'nfo_', 'nfb_'], '[A-Za-z0-9_]{36,40}'),
  token('Render, API keys', 'rnd_', '[A-Za-z0-9]{32}'),
  token('Cloudflare, API tokens', ['cfut_', 'cfk_', 'cfat_'], '[A-Za-z0-9_-]{40}[a-f0-9]{8}'),
  token('Cloudflare, origin CA keys', 'v1.0-', '[a-f0-9]{24}-[a-f0-9]{146}'),
  token('Supabase, access tokens', ['sbp_', 'sb_secret_'], '(?:[a-f0-9]{40}|[A-Za-z0-9_-]{31})'),
  token(
    'PlanetScale, tokens',
    ['pscale_tkn_', 'pscale_pw_', 'pscale_oauth_'],
    '[A-Za-z0-9_=.-]{32,64}',
  ),
  token('Neon, API keys', 'napi_', '[a-z0-9]{60,70}'),
  token('Databricks, tokens', ['dapi', 'dkea', 'dose'], '[a-fA-F0-9]{32}(?:-\\d)?'),
  token('ClickHouse, Cloud keys', '4b1d', '[A-Za-z0-9]{38}'),
  token('Scaleway, access keys', 'SCW', '[A-Z0-9]{17}', 0.6),
  token('Airtable, access tokens', 'pat', '[A-Za-z0-9]{14}\\.[a-f0-9]{64}'),
  token('Notion, integration tokens', 'ntn_', '[A-Za-z0-9]{43,50}'),
  token('Notion, older integration tokens', 'secret_', '[A-Za-z0-9]{43}'),
  token('Contentful, access tokens', 'CFPAT-', '[A-Za-z0-9_-]{43}'),
  token('Dropbox, short-lived tokens', 'sl.', '(?:u\\.)?[A-Za-z0-9_-]{130,1400}'),
  token('Apify, API tokens', 'apify_api_', '[A-Za-z0-9]{36}'),
  token('1Password, service accounts', 'ops_', 'eyJ[A-Za-z0-9+/=_-]{80,2000}'),
  token(
    '1Password, secret keys',
    'A3-',
    '[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}',
  ),
  token('age, secret keys', 'AGE-SECRET-KEY-1', '[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}'),
  token('Adobe, client secrets', 'p8e-', '[A-Za-z0-9-]{32}'),
  {
    vendor: 'Google, OAuth refresh tokens',
    marks: ['1//0'],
    pattern: /(?<![A-Za-z0-9/])1\/\/0[A-Za-z0-9_-]{60,120}(?![A-Za-z0-9_-])/gu,
  },
  {
    vendor: 'Azure, client secrets of Entra ID',
    marks: ['7Q~', '8Q~'],
    pattern:
      /(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}[78]Q~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~-])/gu,
  },
  {
    vendor: 'Azure, keys of storage accounts and buses',
    marks: ['AccountKey=', 'SharedAccessKey='],
    pattern: /(?<=(?:Account|SharedAccess)Key=)[A-Za-z0-9+/]{43,88}={0,2}/gu,
  },
  {
    vendor: 'Azure, shared access signatures',
    marks: ['sig='],
    pattern: /[?&]sig=([A-Za-z0-9%+/]{40,66}(?:=|%3D))/giu,
  },
  {
    vendor: 'Azure, secrets by their names',
    marks: ['azure', 'AZURE', 'Azure'],
    pattern:
      /azure_?(?:client_?secret|app_?secret|password|key)["']?\s{0,3}[:=]{1,2}\s{0,3}["']?([A-Za-z0-9_.~@/:?[\]*+-]{16,40})(?![A-Za-z0-9])/giu,
  },
  {
    vendor: 'MaxMind, license keys',
    marks: ['_mmk'],
    pattern: /(?<![A-Za-z0-9])[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk(?![A-Za-z0-9])/gu,
  },
]
