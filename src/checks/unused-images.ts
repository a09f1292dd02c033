import { posix } from 'node:path'
import { type Problem, warning } from '../problem.ts'
import { assetsIn } from '../stages/edition/assets.ts'
import { textsOf } from '../walk.ts'
import type { Check } from './check.ts'

/** Every image of the course folder is shown somewhere. */
export const unusedImages: Check = {
  name: 'unused-images',
  severity: 'warning',
  says: 'Every image in the course folder is shown: one that is not was forgotten, or is an old version that somebody will take for the new one.',
  check: (course) => {
    const shown = new Set(textsOf(course).flatMap(assetsIn))
    const folder = posix.dirname(course.places.file.path)
    return [...course.assets.keys()].filter((path) => !shown.has(path)).map((path) => unused(posix.join(folder, path)))
  },
}

const unused = (path: string): Problem =>
  warning(
    'unused-images',
    { path, line: 1, column: 1 },
    'Unexpected image that no slide shows, expected every image of the folder to be used: show it, or delete the file',
  )
