import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Chance } from './chance.ts'
import type { Project } from './project.ts'

/** Something that happens between two builds and is nobody's edit. */
type Mishap = (project: Project, chance: Chance) => Promise<void> | void

/** Every kind of mishap, by name. */
export const mishaps: Readonly<Record<string, Mishap>> = {
  nothing: () => undefined,
  'a killed build': (project, chance) => project.kill(chance.below(2500)),
  'touched sources': ({ folder }) => {
    for (const path of filesIn(join(folder, 'slides'))) utimesSync(path, new Date(), new Date())
  },
  'a damaged output': ({ folder }, chance) => damageOne(outputsIn(folder), chance),
  'a deleted output': ({ folder }, chance) => {
    const paths = outputsIn(folder)
    if (paths.length > 0) rmSync(chance.of(paths))
  },
  'a damaged cache': ({ folder }, chance) => {
    for (let times = 0; times < 5; times += 1) damageOne(filesIn(join(folder, 'cache')), chance)
  },
  'swapped entries of the cache': ({ folder }, chance) => {
    const paths = filesIn(join(folder, 'cache'))
    for (let times = 0; times < 5 && paths.length > 0; times += 1) copyFileSync(chance.of(paths), chance.of(paths))
  },
  'an emptied cache': ({ folder }) => rmSync(join(folder, 'cache'), { recursive: true, force: true }),
}

const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : []

// Without its manifest nobody knows which files of a folder are ours.
const outputsIn = (folder: string): readonly string[] =>
  filesIn(join(folder, 'dist')).filter((path) => !path.endsWith('manifest.json'))

/** Cuts a file short, or changes a byte in the middle of it, its times as they were. */
function damageOne(paths: readonly string[], chance: Chance): void {
  if (paths.length === 0) return
  const path = chance.of(paths)
  const { size, atime, mtime } = statSync(path)
  if (size === 0) return
  if (chance.below(2) === 0) truncateSync(path, chance.below(size))
  else {
    const bytes = readFileSync(path)
    const at = chance.below(size)
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
    writeFileSync(path, bytes)
  }
  utimesSync(path, atime, mtime)
}
