import { solicits } from '../text/tag-words/index.js'
import { checkRegistry } from './check-registry.js'
import { hiddenCharacter, withoutLookAlikes, withoutOrnaments } from './letters.js'
import { toEntry, type RegistryTools } from './registry.js'

/** Why a tag that drafts use should not be registered before somebody has looked at it. */
export interface Doubt {
  readonly code: 'banned' | 'look-alike' | 'hidden' | 'grammar' | 'invitation' | 'colour' | 'near'
  /** What is said of the tag: `may be a colour`. */
  readonly message: string
}

/** What is known of a tag beside its letters. */
export interface Use {
  /** Without its `#`. */
  readonly tag: string
  readonly uses: number
  /** Whether it is but what a character that nobody sees has left of another, wherever it is used. */
  readonly isCut: boolean
  /** A registered tag, or one that is used more, that is nearly the same; absent: none is. */
  readonly near?: string
  /** The rule that bans it; absent: none does. */
  readonly bannedBy?: string
}

/** What speaks against registering a tag as it is; `[]` for nothing. Never throws. */
export function doubtsOf(
  { tag, uses, isCut, near, bannedBy }: Use,
  { channels }: Pick<RegistryTools, 'channels'>,
): readonly Doubt[] {
  const doubts: Doubt[] = []
  const doubt = (code: Doubt['code'], message: string) => void doubts.push({ code, message })
  if (bannedBy !== undefined) doubt('banned', `is banned by the rule ${bannedBy}`)
  const alike = lookAlikeOf(tag)
  if (alike !== undefined) doubt('look-alike', `has letters that only look like those of #${alike}`)
  const unseen = unseenCharacter.exec(tag)?.[0]
  if (isCut) doubt('hidden', 'ends at a character that nobody sees, so it was meant to be another')
  if (unseen !== undefined) doubt('hidden', `has a character that nobody sees (${codeOf(unseen)})`)
  // What a register would be refused for.
  else
    checkRegistry([toEntry(tag)], {
      channels,
      complain: ({ message }) => doubt('grammar', message),
    })
  if (solicits(tag)) doubt('invitation', 'invites everybody to answer, so it needs `approvedBy`')
  if (colour.test(tag)) doubt('colour', 'may be a colour')
  if (uses === 1 && near !== undefined) doubt('near', `may be a slip for #${near}`)
  return doubts
}

/** The tag in ordinary letters; `undefined` for one that is written in them. */
export function lookAlikeOf(tag: string): string | undefined {
  const plain = withoutOrnaments(withoutLookAlikes(tag))
  return plain === tag ? undefined : plain
}

/** What nobody sees, and what no file of a register can hold. */
const unseenCharacter = new RegExp(String.raw`${hiddenCharacter}|[\p{Cc}\p{Cs}]`, 'u')

/** Six digits to the base of sixteen: with a decimal one among them, or in three pairs. Others may be words: `facade`. */
const colour = /^(?:(?=[a-f]*[0-9])[0-9a-f]{6}|([a-f])\1([a-f])\2([a-f])\3)$/iu

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
