import { access, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** The course folders that are meant: those named, or all under `slides/`; `wrong` says what is no course. */
export async function findCourses(
  named: readonly string[],
): Promise<{ readonly folders: readonly string[]; readonly wrong: string | null }> {
  if (named.length === 0) return all('slides')
  for (const folder of named) {
    if (!(await isCourse(folder))) {
      return { folders: [], wrong: `Unexpected folder "${folder}", expected one with a course.yaml` }
    }
  }
  return { folders: [...new Set(named)], wrong: null }
}

async function all(parent: string): Promise<{ readonly folders: readonly string[]; readonly wrong: string | null }> {
  const entries = await readdir(parent, { withFileTypes: true }).catch(() => [])
  const candidates = entries.map((entry) => join(parent, entry.name)).sort()
  const found = await Promise.all(candidates.map(isCourse))
  const folders = candidates.filter((_, index) => found[index])
  return {
    folders,
    wrong: folders.length > 0 ? null : 'Unexpected folder without courses, expected slides/<course>/course.yaml',
  }
}

const isCourse = (folder: string): Promise<boolean> =>
  access(join(folder, 'course.yaml')).then(
    () => true,
    () => false,
  )
