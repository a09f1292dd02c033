import { error, type Problem } from '../problem.ts'
import { didYouMean } from '../stages/parse/suggest.ts'
import { taughtIn } from '../taught-at.ts'
import type { Check } from './check.ts'

/** What is to be left out when late is something that the course has. */
export const late: Check = {
  name: 'late',
  severity: 'error',
  says: 'What is to be left out when late is something that the course has.',
  check: (course) => {
    const known = [...taughtIn(course).keys()]
    return course.late.flatMap(({ at }): readonly Problem[] => {
      if (at === null || known.includes(at.id)) return []
      const message = `Unexpected "${at.id}", expected the id of a section, slide or activity${didYouMean(at.id, known)}: mend the id`
      return [error('late', at.place, message)]
    })
  },
}
