import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds `templates/` and `build/`, from the sources and from the bundled command alike. */
export function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'templates'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('The folder "templates" is not beside the program')
    folder = parent
  }
  return folder
}
