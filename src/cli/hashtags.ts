import { realpathSync } from 'node:fs'
import type { Problem } from '../core/problem.js'
import { hashtagsOfFiles } from '../node/count-hashtags.js'
import type { LoadedPolicy } from '../node/load-policy-file.js'
import { writeOwnFile } from '../node/own-file.js'
import { missingFile } from '../policy/resolve.js'
import { visible } from '../reporters/display.js'
import { safeJson } from '../reporters/index.js'
import type { UsedHashtag } from '../used-hashtags.js'
import type { CliCommand, ExitCode, World } from './command.js'
import { lookOn, sayProblems } from './output.js'
import { hashtagTable } from './hashtag-table.js'
import { addTo, type Addition } from './register/add.js'
import { hintFor } from './register/hint.js'
import { pathOf, registersOf, targetOf, type Target } from './register/target.js'

interface HashtagFlags {
  readonly policy?: string
  readonly json?: boolean
  readonly unused?: boolean
  readonly write?: string | true
}

/** `copydesk hashtags`: which tags the drafts use, how often, whose they are, and which nobody has registered. */
export const hashtagsCommand: CliCommand = (program, world, done) => {
  program
    .command('hashtags')
    .summary('list the hashtags that drafts use')
    .description(
      'Lists the hashtags of drafts with counts and owners, and marks those that are not registered.\n\n' +
        'With --write, those that are not registered are added to a register, so that a house can start from what it has.\n' +
        'Doubtful ones are left for somebody to look at: misspelt, with look-alike letters, open invitations, colours.',
    )
    .argument('[paths...]', 'files, folders, globs', [])
    .option('-p, --policy <file>', 'policy to use instead of the nearest copydesk.yaml')
    .option('--json', 'write JSON')
    .option('--unused', 'name the registered tags that no draft uses')
    .option(
      '-w, --write [file]',
      'add the unregistered tags to a register: .csv, .tsv, .yaml or .yml (default: the one the policy names, else hashtags.csv beside it)',
    )
    .addHelpText('after', '\nExit codes: 0 all was read · 2 something could not be read')
    .action((paths: readonly string[], flags: HashtagFlags) => done(hashtags(paths, flags, world)))
}

function hashtags(paths: readonly string[], flags: HashtagFlags, world: World): ExitCode {
  const { out, err, env } = world
  const cwd = realpathSync(world.cwd)
  const found = hashtagsOfFiles(paths, world.now(), {
    cwd,
    ...(flags.policy !== undefined && { policy: flags.policy }),
    own: (policy) => (flags.write === undefined ? [] : [pathOf(flags.write, policy, cwd)]),
  })
  const { hashtags: tags, problems, loaded } = found
  // What can't be written is found out before anything is said.
  const target = flags.write === undefined ? undefined : targetOf(flags.write, loaded, cwd)
  const addition = target && addTo(target.text, target.shown, tags)
  const look = lookOn(out, env)
  if (flags.json) out.write(safeJson(tags))
  else out.write(hashtagTable(tags, { ...look, unused: flags.unused ?? false }))
  if (target && addition) err.write(write(target, addition, loaded, cwd))
  const notes = missing(loaded, target)
  const all = [...notes, ...problems]
  sayProblems(all, world)
  return problems.some(({ severity }) => severity === 'error') ? 2 : 0
}

/** The data files that are not there yet, but for the register that has been begun just now. */
function missing(loaded: LoadedPolicy, target: Target | undefined): readonly Problem[] {
  const registers = registersOf(loaded).map(({ name, path }) => ({ path, said: `\`${name}\`` }))
  return loaded.policy.warnings
    .filter(({ code }) => code === missingFile)
    .flatMap((problem) => {
      const register = registers.find(({ said }) => problem.message.includes(said))
      if (!register) return [problem]
      if (register.path === target?.path) return []
      const remedy = 'Begin it with `copydesk hashtags --write`, or correct the path'
      return [{ ...problem, remedy }]
    })
}

/** Writes what a register lacks; gives what is to be said of it. */
function write(target: Target, addition: Addition, loaded: LoadedPolicy, cwd: string): string {
  const { shown, text: old, isUsed } = target
  const { text, added, doubtful } = addition
  // A table without rows is begun only for a policy that waits for it.
  const isWritten = old === undefined ? added.length > 0 || (isUsed && text !== '') : text !== old
  if (isWritten) writeOwnFile(target, text)
  return [
    outcome(added.length, shown, isWritten && old === undefined),
    ...doubts(doubtful, isWritten || old !== undefined, shown),
    ...(added.length > 0 && !isUsed ? [`\n${hintFor(target.path, loaded, cwd)}`] : []),
  ].join('')
}

function outcome(added: number, shown: string, isBegun: boolean): string {
  if (added > 0)
    return `${added} ${added === 1 ? 'tag' : 'tags'} added to ${shown}. Give each an owner.\n`
  return isBegun ? `${shown} begun, without a tag yet\n` : `Nothing to add to ${shown}\n`
}

/** The tags that somebody has to look at first, and why. */
function doubts(
  doubtful: readonly UsedHashtag[],
  isThere: boolean,
  shown: string,
): readonly string[] {
  if (doubtful.length === 0) return []
  const comments = isThere && /\.ya?ml$/iu.test(shown)
  const lines = doubtful.map(
    ({ tag, doubts: why = [] }) => `  #${tag} ${why.map(({ message }) => message).join(', ')}\n`,
  )
  return [
    `\n${comments ? 'Written as comments' : 'Left out'}, for somebody to look at first:\n`,
    ...lines.map((line) => `${visible(line.trimEnd())}\n`),
  ]
}
