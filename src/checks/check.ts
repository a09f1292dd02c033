import type { Course } from '../course.ts'
import type { Problem } from '../problem.ts'

/** What editors are told of a rule: its name in findings, how bad it is, and what it wants and why, in one sentence. */
export interface Rule {
  readonly name: string
  /** The worst that it says; some cases are only warnings. */
  readonly severity: Problem['severity']
  readonly says: string
  /** `--fix` mends what it finds, where there is one way to do it. */
  readonly fixes?: true
}

/** One rule about a course; it is silent where the course declares nothing that the rule could be held against. */
export interface Check extends Rule {
  check(course: Course): readonly Problem[]
}
