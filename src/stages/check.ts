import { checks } from '../checks/index.ts'
import type { Course } from '../course.ts'
import type { Problem } from '../problem.ts'

/** Holds a course against every rule. */
export const check = (course: Course): readonly Problem[] => checks.flatMap((one) => one.check(course))
