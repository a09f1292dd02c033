import type { Artifact, Course } from '../course.ts'
import { audiences, type Edition } from '../edition.ts'
import { outputs } from '../outputs/index.ts'
import type { Output } from '../outputs/output.ts'
import { cutEdition } from './edition.ts'

/** One file to be made, with the course as its readers may have it. */
export interface Job {
  readonly artifact: Artifact
  readonly output: Output
  readonly course: Course
}

/** Every file of a course, or those of some outputs: outputs × editions. The edition is cut here, before any renderer sees the course. */
export const plan = (course: Course, only: readonly string[] | null = null): readonly Job[] =>
  audiences.flatMap((audience) => {
    const edition: Edition = { audience }
    const cut = cutEdition(course, edition)
    const wanted = outputs.filter(({ name }) => only === null || only.includes(name))
    return wanted.flatMap((output) =>
      output.plan(cut, { edition }).map((planned): Job => {
        const path = `${course.slug}/${audience}/${planned.path}`
        return { output, course: cut, artifact: { ...planned, path, output: output.name, edition } }
      }),
    )
  })
