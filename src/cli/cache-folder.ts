import { join } from 'node:path'
import { projectFolder } from '../io/project-folder.ts'

/** Where what was printed, drawn and finished is kept. Tests and machines that build for many name a folder of their own. */
export const cacheFolder = (named: string | null): string =>
  named ?? process.env['KEJIAN_CACHE'] ?? join(projectFolder(), 'node_modules', '.cache', 'kejian')
