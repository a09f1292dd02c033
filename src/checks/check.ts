import type { Course } from '../course.ts'
import type { Problem } from '../problem.ts'

/** One rule about a course; it is silent where the course declares nothing that the rule could be held against. */
export interface Check {
  readonly name: string
  check(course: Course): readonly Problem[]
}
