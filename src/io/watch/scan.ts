import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** What a folder's files are at this moment, as far as their names, sizes and dates tell; changes when one of them does. */
export async function scanFolders(folders: readonly string[], apart: string): Promise<string> {
  const seen = await Promise.all(folders.map((folder) => scan(resolve(folder), resolve(apart))))
  return seen.flat().join('\n')
}

// What is gone, or goes while we look, has no files.
async function scan(folder: string, apart: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const seen = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .map(async (entry): Promise<readonly string[]> => {
        const path = join(folder, entry.name)
        if (path === apart) return []
        if (entry.isDirectory()) return [path, ...(await scan(path, apart))]
        const info = await stat(path).catch(() => null)
        return info === null ? [] : [`${path} ${info.size} ${info.mtimeMs} ${info.ctimeMs} ${info.ino}`]
      }),
  )
  return seen.flat().sort()
}
