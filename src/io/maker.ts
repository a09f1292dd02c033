import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { digest } from '../digest.ts'

/** What tells this kejian, with its packages and its Node, from another: what one has made the other does not take up. */
export async function makerOf(project: string): Promise<string> {
  const code = join(project, 'build')
  const names = (await readdir(code)).filter((name) => name.endsWith('.js')).sort()
  const files = [
    ...names.map((name) => join(code, name)),
    join(project, 'package.json'),
    join(project, 'node_modules', '.package-lock.json'),
  ]
  const digests = await Promise.all(files.map(async (path) => digest(await readFile(path).catch(() => ''))))
  return digest([process.version, ...names, ...digests].join('\n'))
}
