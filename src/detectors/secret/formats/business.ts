import { token, type SecretFormat } from '../format.js'

/** Payments, shops, mail, messages, advertising: what a social team has keys of. */
export const business: readonly SecretFormat[] = [
  token(
    'Slack, bot tokens',
    'xoxb-',
    '\\d{8,14}-(?:\\d{8,14}-[A-Za-z0-9-]{18,34}|[A-Za-z0-9]{13,26})',
  ),
  token(
    'Slack, user tokens',
    ['xoxp-', 'xoxe-', 'xoxs-', 'xoxo-'],
    '\\d{9,14}-\\d{6,14}-\\d{9,14}-[A-Za-z0-9-]{6,64}',
  ),
  token(
    'Slack, tokens of apps that are configured',
    ['xoxe.xoxp-', 'xoxe.xoxb-', 'xoxe-'],
    '\\d-[A-Za-z0-9]{120,180}',
  ),
  token('Slack, app-level tokens', 'xapp-', '\\d-[A-Z0-9]{8,14}-\\d{8,16}-[a-f0-9]{40,80}'),
  token('Slack, older tokens', ['xoxa-', 'xoxr-'], '(?:\\d-)?[A-Za-z0-9-]{12,48}'),
  token(
    'Slack, numbers of older tokens',
    ['xoxb-', 'xoxo-', 'xoxp-', 'xoxs-'],
    '\\d{9,14}-\\d{9,14}(?:-[A-Za-z0-9]{6,64})?',
    0.8,
  ),
  token('Slack, session cookies', ['xoxd-', 'xoxc-'], '[A-Za-z0-9%+/=-]{40,400}'),
  token(
    'Stripe, API keys',
    ['sk_live_', 'rk_live_', 'sk_test_', 'rk_test_', 'sk_prod_', 'rk_prod_', 'whsec_'],
    '[A-Za-z0-9+/=]{10,247}',
  ),
  token('Square, access tokens', ['sq0atp-', 'sq0csp-'], '[A-Za-z0-9_\\\\-]{22,60}'),
  token('Square, access tokens of applications', 'EAAA', '[A-Za-z0-9_-]{60}'),
  token(
    'PayPal Braintree, access tokens',
    'access_token$',
    '(?:production|sandbox)\\$[a-z0-9]{16}\\$[a-f0-9]{32}',
  ),
  token('Adyen, API keys', 'AQE', '[A-Za-z0-9+/=]{40,250}\\.[A-Za-z0-9]{12,60}'),
  token('Razorpay, keys', ['rzp_live_', 'rzp_test_'], '[A-Za-z0-9]{14,24}'),
  token(
    'Flutterwave, keys',
    ['FLWPUBK_TEST-', 'FLWSECK_TEST-', 'FLWSECK_TEST', 'FLWPUBK-', 'FLWSECK-'],
    '[A-Za-z0-9]{12,32}(?:-X)?',
  ),
  token('GoCardless, access tokens', ['live_'], '[A-Za-z0-9_=-]{40}', 0.7),
  token('Lob, API keys', ['live_', 'test_'], '[a-f0-9]{35}', 0.8),
  token('EasyPost, API keys', ['EZAK', 'EZTK'], '[A-Za-z0-9]{54}'),
  token('Shippo, API tokens', ['shippo_live_', 'shippo_test_'], '[a-f0-9]{40}'),
  token('Duffel, access tokens', ['duffel_test_', 'duffel_live_'], '[A-Za-z0-9_=-]{43}'),
  token(
    'Plaid, access tokens',
    'access-',
    '(?:sandbox|development|production)-[a-f0-9]{8}-(?:[a-f0-9]{4}-){3}[a-f0-9]{12}',
  ),
  token('Shopify, access tokens', ['shpat_', 'shpca_', 'shppa_', 'shpss_'], '[a-fA-F0-9]{32}'),
  token('WooCommerce, REST API keys', ['ck_', 'cs_'], '[a-f0-9]{40}'),
  token('SendGrid, API keys', 'SG.', '[A-Za-z0-9_=.-]{66}'),
  token('Mailgun, API keys', ['key-', 'pubkey-'], '[0-9a-f]{32}'),
  token('Brevo, API keys', ['xkeysib-', 'xsmtpsib-'], '[a-f0-9]{64}-[A-Za-z0-9]{16}'),
  token('Resend, API keys', 're_', '[A-Za-z0-9]{8}_[A-Za-z0-9]{24}'),
  token('Twilio, API keys', 'SK', '[0-9a-f]{32}'),
  token(
    'HubSpot, private apps',
    ['pat-na1-', 'pat-na2-', 'pat-na3-', 'pat-eu1-', 'pat-ap1-'],
    '[a-f0-9]{8}-(?:[a-f0-9]{4}-){3}[a-f0-9]{12}',
  ),
  token('Klaviyo, private keys', 'pk_', '[a-f0-9]{34}'),
  token('ClickUp, personal tokens', 'pk_', '\\d{7,9}_[A-Z0-9]{32}'),
  token('Trello, tokens', 'ATTA', '[a-f0-9]{64}[A-F0-9]{8}'),
  token('OneSignal, API keys', ['os_v2_app_', 'os_v2_org_'], '[a-z0-9]{60,110}'),
  token(
    'Facebook, access tokens',
    ['EAAC', 'EAAM', 'EAAG', 'EAAB', 'EAAI', 'EAAJ'],
    '[A-Za-z0-9]{80,400}',
  ),
  token('Instagram, access tokens', ['IGQV', 'IGAA'], '[A-Za-z0-9_-]{100,300}'),
  token('TikTok, access tokens', ['act.', 'clt.'], '[A-Za-z0-9]{40,80}(?:![A-Za-z0-9.]{2,12})?'),
  token(
    'Mapbox, tokens',
    ['pk.eyJ', 'sk.eyJ', 'tk.eyJ'],
    '[A-Za-z0-9]{50,120}\\.[A-Za-z0-9_-]{22}',
  ),
  {
    vendor: 'Asana, personal access tokens',
    marks: ['/'],
    pattern: /(?<![A-Za-z0-9/])[012]\/\d{15,17}(?:\/\d{15,17})?:[a-f0-9]{32}(?![A-Za-z0-9])/gu,
  },
  {
    vendor: 'Telegram, bot tokens',
    marks: [':AA'],
    pattern: /(?<![A-Za-z0-9])\d{8,10}:AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])/gu,
  },
  {
    vendor: 'X, bearer tokens of apps',
    marks: ['AAAAAAAAAAAAAAAAAAAAA'],
    pattern: /(?<![A-Za-z0-9])A{21,24}[A-Za-z0-9%]{60,100}(?![A-Za-z0-9%])/gu,
  },
  token(
    'Discord, bot tokens, which begin with a number in base 64',
    ['MT', 'MD', 'Mz', 'Mj', 'Nj', 'Nz', 'ND', 'NT', 'OD', 'OT'],
    '[A-Za-z\\d_-]{22,26}\\.[A-Za-z\\d_-]{6}\\.[A-Za-z\\d_-]{27,38}',
  ),
  {
    vendor: 'Mailchimp, API keys',
    marks: ['-us'],
    pattern: /(?<![A-Za-z0-9])[a-f0-9]{32}-us\d{1,2}(?![A-Za-z0-9])/gu,
  },
  {
    vendor: 'Facebook, app tokens',
    marks: ['|', '%7C'],
    pattern: /(?<!\d)\d{15,16}(?:\||%7C)[A-Za-z0-9_-]{27,40}(?![A-Za-z0-9_-])/gu,
  },
  {
    vendor: 'Slack, incoming webhooks',
    marks: ['hooks.slack.com'],
    pattern:
      /https?:\/\/hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9/]{20,120}/gu,
  },
  {
    vendor: 'Microsoft Teams, incoming webhooks',
    marks: ['.webhook.office.com'],
    pattern: /https:\/\/[a-z0-9]{1,40}\.webhook\.office\.com\/webhookb2\/[A-Za-z0-9@/-]{60,250}/gu,
  },
  {
    vendor: 'Discord, webhooks',
    marks: ['/api/webhooks/'],
    pattern:
      /https:\/\/(?:[a-z]{2,8}\.)?(?:discord|discordapp)\.com\/api\/webhooks\/\d{17,20}\/[A-Za-z0-9_-]{60,80}/gu,
  },
  {
    vendor: 'Zapier, Make and IFTTT, webhooks',
    marks: ['hooks.zapier.com', '.make.com/', 'maker.ifttt.com'],
    pattern:
      /https:\/\/(?:hooks\.zapier\.com\/hooks\/catch\/\d{4,12}\/[a-z0-9]{5,12}|hook\.[a-z0-9]{2,5}\.make\.com\/[a-z0-9]{20,40}|maker\.ifttt\.com\/trigger\/[\w-]{1,60}\/(?:json\/)?with\/key\/[\w-]{20,60})/gu,
  },
]
