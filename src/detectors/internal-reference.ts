import { documented, unfolded, type Detector, type Hit } from './detector.js'

/** Hosts that only a house itself can reach (RFC 6762, RFC 8375, and names that houses give), and folders on a server. */
const host =
  /(?<![\p{L}\p{N}@.-])(?:https?:\/\/)?(?:[a-z0-9-]{1,63}\.){1,6}(?:internal|corp|intranet|intra|lan|local|home\.arpa)(?::\d{2,5})?(?:\/[^\s"'<>]{0,200})?(?![\p{L}\p{N}-])/gu
const staging =
  /(?<![\p{L}\p{N}@.-])(?:https?:\/\/)?(?:staging|stage|stg|preprod|uat|qa|dev|jira|confluence|wiki|intranet|sharepoint|gitlab|jenkins)\.[a-z0-9-]{1,63}\.[a-z]{2,12}(?:\/[^\s"'<>]{0,200})?(?![\p{L}\p{N}-])/gu
const local = /(?<![\p{L}\p{N}])(?:https?:\/\/)?localhost(?::\d{2,5})(?:\/[^\s"'<>]{0,200})?/gu
const share = /(?<![\p{L}\p{N}\\])\\\\[a-z0-9][a-z0-9._-]{1,62}\\[^\s"'<>|?*]{1,200}/gu
/** Public services that are called so. */
const known =
  /(?:dev\.to|dev\.azure\.com|wiki\.[a-z]+\.org|qa\.debian|gitlab\.com|jira\.atlassian|confluence\.atlassian)/u

export const internalReference: Detector = {
  type: 'INTERNAL_REFERENCE',
  label: 'an address inside the house',
  mask: '[internal address]',
  remedy: 'Link a public page, or take it out',
  find(scan) {
    const { text } = scan.folded
    const hits: Hit[] = []
    const add = (pattern: RegExp, confidence: number): void => {
      for (const { 0: found, index } of text.matchAll(pattern)) {
        const bare = found.replace(/[.,;:!?)]+$/u, '')
        if (!known.test(bare)) hits.push({ start: index, end: index + bare.length, confidence })
      }
    }
    if (text.includes('.')) {
      add(host, 0.9)
      add(staging, 0.7)
    }
    if (text.includes('localhost')) add(local, documented)
    if (text.includes('\\\\')) add(share, 0.85)
    return unfolded(
      scan,
      hits
        .sort((a, b) => a.start - b.start || b.end - a.end)
        .filter((hit, index, all) => index === 0 || hit.start >= (all[index - 1]?.end ?? 0)),
    )
  },
  examples: {
    bad: [
      'See ⟦http://wiki.globex.corp/launch⟧ for the plan.',
      'Deployed to ⟦staging.globex.com⟧, have a look',
      'The file is in ⟦\\\\files01\\marketing\\plan.docx⟧',
    ],
    good: [
      'Read it on https://dev.to/globex/launch',
      'Our wiki is open to all: https://www.fairlead.com/wiki',
      'Support your local. Drink there.',
      'An internal. affair',
      'The staging of the play is new.',
      'Open http://localhost:3000 to see it',
    ],
  },
}
