import { access, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { coursesFolder } from './courses-folder.ts'
import { slugOf } from './load.ts'

/** The course folders that are meant: those named, or all under `slides/`; `wrong` says what is no course. */
export async function findCourses(named: readonly string[]): Promise<FoundCourses> {
  if (named.length === 0) return all(coursesFolder)
  const folders = [...new Map(named.map((folder) => [resolve(folder), folder])).values()]
  for (const folder of folders) {
    if (!(await isCourse(folder))) return none(`Unexpected folder "${folder}", expected one with a course.yaml`)
  }
  return withOwnNames(folders)
}

interface FoundCourses {
  readonly folders: readonly string[]
  readonly wrong: string | null
}

const none = (wrong: string): FoundCourses => ({ folders: [], wrong })

async function all(parent: string): Promise<FoundCourses> {
  const names = await readdir(parent).catch(() => [])
  const candidates = names.map((name) => join(parent, name)).sort()
  const found = await Promise.all(candidates.map(isCourse))
  const folders = candidates.filter((_, index) => found[index])
  if (folders.length > 0) return withOwnNames(folders)
  return none('Unexpected folder without courses, expected slides/<course>/course.yaml')
}

// The outputs of a course lie under the name of its folder.
function withOwnNames(folders: readonly string[]): FoundCourses {
  const seen = new Map<string, string>()
  for (const folder of folders) {
    const first = seen.get(slugOf(folder).toLowerCase())
    if (first !== undefined) {
      return none(
        `Unexpected second course "${folder}", expected another folder name than that of "${first}": build it by itself with another --out`,
      )
    }
    seen.set(slugOf(folder).toLowerCase(), folder)
  }
  return { folders, wrong: null }
}

const isCourse = (folder: string): Promise<boolean> =>
  access(join(folder, 'course.yaml')).then(
    () => true,
    () => false,
  )
