import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { CopydeskError } from '../core/errors.js'
import { hashtagsOfFiles } from '../node/count-hashtags.js'
import { problemBlocks } from '../reporters/index.js'
import { wantsColor, type CliCommand, type ExitCode, type World } from './command.js'
import { hashtagTable } from './hashtag-table.js'
import { registryWith } from './registry-file.js'

interface HashtagFlags {
  readonly policy?: string
  readonly json?: boolean
  readonly write?: string | true
}

/** `copydesk hashtags`: which tags the drafts use, how often, whose they are, and which nobody has registered. */
export const hashtagsCommand: CliCommand = (program, world, done) => {
  program
    .command('hashtags')
    .summary('list the hashtags that drafts use')
    .description(
      'Lists the hashtags of drafts with counts and owners, and marks those that are not registered.\n\n' +
        'With --write, those that are not registered are written into a registry, so that a house can start from what it has.',
    )
    .argument('[paths...]', 'files, folders, globs', [])
    .option('-p, --policy <file>', 'policy to use instead of the nearest copydesk.yaml')
    .option('--json', 'write JSON')
    .option(
      '-w, --write [file]',
      'add the unregistered tags to a registry (default: hashtags.yaml)',
    )
    .addHelpText('after', '\nExit codes: 0 all was read · 2 something could not be read')
    .action((paths: readonly string[], flags: HashtagFlags) => done(hashtags(paths, flags, world)))
}

function hashtags(paths: readonly string[], flags: HashtagFlags, world: World): ExitCode {
  const { cwd, out, err, env } = world
  const found = hashtagsOfFiles(paths, {
    cwd,
    ...(flags.policy !== undefined && { policy: flags.policy }),
  })
  const { hashtags: tags, problems, loaded } = found
  if (flags.json) out.write(`${JSON.stringify(tags, null, 2)}\n`)
  else
    out.write(
      hashtagTable(tags, {
        color: wantsColor(out, env),
        ...(out.width !== undefined && { width: out.width }),
      }),
    )
  if (flags.write !== undefined) {
    const file =
      flags.write === true ? join(loaded.base, 'hashtags.yaml') : resolve(cwd, flags.write)
    const shown = relative(cwd, file)
    const known = existsSync(file) ? readFileSync(file, 'utf8') : undefined
    const { text, added } = registryWith(tags, known, shown)
    if (added > 0) writeWhole(file, text, shown)
    err.write(
      added === 0
        ? `Nothing to add to ${shown}: every tag is registered\n`
        : `${added} ${added === 1 ? 'tag' : 'tags'} added to ${shown}. Give each an owner, then name the file in the policy: data: {hashtags: ./${shown}}\n`,
    )
  }
  if (problems.length > 0)
    err.write(
      problemBlocks(problems, {
        color: wantsColor(err, env),
        ...(err.width !== undefined && { width: err.width }),
      }),
    )
  return problems.some(({ severity }) => severity === 'error') ? 2 : 0
}

/** Writes a file so that it is the old one or the new one, whatever happens. */
function writeWhole(file: string, text: string, shown: string): void {
  const next = `${file}.new`
  try {
    writeFileSync(next, text)
    renameSync(next, file)
  } catch (error) {
    throw new CopydeskError('output', `Registry \`${shown}\` can't be written`, {
      remedy: 'Name a file in a folder that exists',
      cause: error,
    })
  }
}
