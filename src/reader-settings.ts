import type { Policy } from './policy/load.js'
import { defaultReaderSettings, type ReaderSettings } from './readers/reader.js'

/** How the drafts of a policy are read. */
export function readerSettings({ drafts: { fields, defaults } }: Policy): ReaderSettings {
  return { ...defaultReaderSettings, fields, ...(defaults && { defaults }) }
}
