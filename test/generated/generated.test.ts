import { expect, test } from 'vitest'
import { kinds } from '../../src/kinds/index.js'
import { policySchema } from '../../src/policy/schema.js'
import { draftSchema } from '../../src/readers/facts.js'
import { runSchema } from '../../src/reporters/run-schema.js'
import { generateMarketZones } from './market-zones.js'
import { generateTopLevelDomains } from './top-level-domains.js'
import { generateValidators } from './validators.js'

/** Stale files fail here; `npm run generate` writes them. */
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

test('the schema of policies is what the kinds declare', async () => {
  await expect(json(policySchema(kinds))).toMatchFileSnapshot('../../schemas/policy.schema.json')
})

test('the schema of drafts is what the readers know', async () => {
  await expect(
    json({
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'copydesk draft',
      ...draftSchema,
    }),
  ).toMatchFileSnapshot('../../schemas/draft.schema.json')
})

test('the schema of runs is what the reporters promise', async () => {
  await expect(json(runSchema)).toMatchFileSnapshot('../../schemas/run.schema.json')
})

test('the validators are compiled from the schemas', async () => {
  await expect(await generateValidators(kinds)).toMatchFileSnapshot(
    '../../src/policy/validators.generated.ts',
  )
})

test('the top-level domains are those of the root zone, as the package has them', async () => {
  await expect(generateTopLevelDomains()).toMatchFileSnapshot(
    '../../src/channels/grammar/x/top-level-domains.generated.ts',
  )
})

test('the zones of markets are what the package of zones knows', async () => {
  await expect(generateMarketZones()).toMatchFileSnapshot(
    '../../src/calendar/market-zones.generated.ts',
  )
})
