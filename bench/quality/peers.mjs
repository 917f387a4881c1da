/**
 * Other packages, where they are installed beside this one (`npm install --no-save openredaction @secretlint/core@12.0.0
 * @secretlint/secretlint-rule-preset-recommend@12.0.0`): each gives `[{sort, start, end}]` for a text.
 */
export async function peers() {
  const loaded = await Promise.all([openredaction(), secretlint(), libphonenumber()])
  return loaded.filter(Boolean)
}

async function openredaction() {
  const { OpenRedaction } = (await there('openredaction')) ?? {}
  if (!OpenRedaction) return undefined
  const redaction = new OpenRedaction()
  const sortOf = (type) =>
    [
      [/EMAIL/, 'email'],
      [/PHONE/, 'phone'],
      [/CREDIT_CARD/, 'card'],
      [/IBAN/, 'iban'],
      [/^IP|IPV[46]/, 'ip'],
      [/SSN|NINO|NATIONAL|TAX|PESEL|CPF|CURP|BSN|AADHAAR|_ID$/, 'national-id'],
      [/KEY|TOKEN|SECRET|PASSWORD|JWT/, 'secret'],
      [/BITCOIN|ETHEREUM|CRYPTO|WALLET/, 'crypto'],
      [/PASSPORT/, 'passport'],
    ].find(([pattern]) => pattern.test(type))?.[1] ?? 'other'
  return {
    name: 'openredaction',
    sorts: ['email', 'phone', 'card', 'iban', 'ip', 'national-id', 'secret', 'crypto'],
    async find(text) {
      const { detections } = await redaction.detect(text)
      return detections.map(({ type, position: [start, end] }) => ({
        sort: sortOf(type),
        start,
        end,
      }))
    },
  }
}

async function secretlint() {
  const { lintSource } = (await there('@secretlint/core')) ?? {}
  const { creator } = (await there('@secretlint/secretlint-rule-preset-recommend')) ?? {}
  if (!lintSource || !creator) return undefined
  const rules = [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }]
  const options = { config: { rules }, maskSecrets: false, noPhysicFilePath: true }
  return {
    name: '@secretlint',
    sorts: ['secret'],
    async find(text) {
      const source = { filePath: 'post.txt', content: text, ext: '.txt', contentType: 'text' }
      const { messages } = await lintSource({ source, options })
      return messages.map(({ range: [start, end] }) => ({ sort: 'secret', start, end }))
    },
  }
}

async function libphonenumber() {
  const { findPhoneNumbersInText } = (await there('libphonenumber-js')) ?? {}
  if (!findPhoneNumbersInText) return undefined
  return {
    name: 'libphonenumber-js',
    sorts: ['phone'],
    find: async (text) =>
      findPhoneNumbersInText(text, 'US').map(({ startsAt, endsAt }) => ({
        sort: 'phone',
        start: startsAt,
        end: endsAt,
      })),
  }
}

async function there(name) {
  try {
    return await import(name)
  } catch {
    return undefined
  }
}
