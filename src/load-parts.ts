import { parts } from './on-demand/index.js'

/**
 * Loads what big libraries rules may need: numbering plans, formats of identity numbers. Node loads each when a rule first reads it and needs none of this;
 * a browser calls it once, before `loadPolicy`, if a rule of the policy looks for telephone or identity numbers.
 */
export async function loadParts(): Promise<void> {
  await Promise.all(parts.map((part) => part.load()))
}
