import type { Course, SlidesToAPage } from '../course.ts'
import type { ReadSource } from '../io/read-courses.ts'
import type { Arguments } from './arguments.ts'

/** Reads courses as the command line wants them: what it says counts for this run before what course.yaml says. */
export function readAsked(read: ReadSource, { handout }: Arguments): ReadSource {
  if (handout === null) return read
  return async (source) => {
    const { course, problems } = await read(source)
    return { course: course === null ? null : withHandout(course, handout), problems }
  }
}

const withHandout = (course: Course, handout: SlidesToAPage): Course => ({ ...course, handout })
