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

/** Every file of a course: outputs × editions. The edition is cut here, before any renderer sees the course. */
export const plan = (course: Course): readonly Job[] =>
  audiences.flatMap((audience) => {
    const edition: Edition = { audience }
    const cut = cutEdition(course, edition)
    return outputs.flatMap((output) =>
      output.plan(cut, { edition }).map((planned): Job => {
        const path = `${course.slug}/${audience}/${planned.path}`
        return { output, course: cut, artifact: { ...planned, path, output: output.name, edition } }
      }),
    )
  })
