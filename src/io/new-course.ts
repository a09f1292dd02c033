import { lstat, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Language } from '../course.ts'
import { newSettings } from '../new-course.ts'
import { cannotWrite, makeFolders } from './claim.ts'
import { projectFolder } from './project-folder.ts'

/** Which course is begun and where. */
export interface Beginning {
  readonly folder: string
  readonly language: Language
  readonly title: string | null
}

/** The files of a new course, or the names of what stands where it should go. */
export type Begun = { readonly made: readonly string[] } | { readonly there: readonly string[] }

/** Puts a small course into a folder that is empty or not there yet; nothing is ever overwritten. */
export async function beginCourse({ folder, language, title }: Beginning): Promise<Begun> {
  const there = await namesAt(folder)
  if (there.length > 0) return { there }
  const project = projectFolder()
  const from = join(project, 'templates', 'new', language)
  const schema = addressFrom(resolve(folder), join(project, 'schemas', 'course.schema.json'))
  const names = await filesIn(from)
  const files = names.map(async (name): Promise<NewFile> => {
    const text = await readFile(join(from, name), 'utf8')
    return { name, text: name === 'course.yaml' ? newSettings(text, { title, schema }) : text }
  })
  await writeAll(folder, await Promise.all(files))
  return { made: names }
}

interface NewFile {
  readonly name: string
  readonly text: string
}

/** What stands at a path: the names in a folder, or the path itself where it is no folder. */
async function namesAt(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : ''
    if (code === 'ENOENT') return []
    if (code !== 'ENOTDIR') throw cannotWrite(cause)
    // A file stands there, or in the place of a folder above it.
    return lstat(folder).then(
      () => [folder],
      () => [],
    )
  }
}

const filesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()

/** A file as an editor names it from a folder; by its full address where it lies on another drive. */
function addressFrom(folder: string, file: string): string {
  const path = relative(folder, file)
  return resolve(path) === path ? pathToFileURL(file).href : path.split(sep).join('/')
}

async function writeAll(folder: string, files: readonly NewFile[]): Promise<void> {
  const written: string[] = []
  let removeFolders = (): void => undefined
  try {
    removeFolders = makeFolders(folder)
    for (const { name, text } of files) {
      const path = join(folder, name)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, text, { flag: 'wx' })
      written.push(path)
    }
  } catch (cause) {
    // Half a course would only stand in the way of the next attempt.
    await Promise.all(written.map((path) => rm(path, { force: true })))
    removeFolders()
    throw cannotWrite(cause)
  }
}
