import fc from 'fast-check'

/**
 * Properties try the same cases on every run, so that a red build is a change's own fault. Other cases: `FAST_CHECK_SEED=7 npm test`.
 */
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20_261_123) })
