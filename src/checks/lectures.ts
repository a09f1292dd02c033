import type { Course } from '../course.ts'
import type { Lecture } from '../lecture.ts'
import { error, formatPlace, type Problem } from '../problem.ts'
import type { Check } from './check.ts'

/** No two lectures share a name, an id or a number: files, links and slide numbers are made of them. */
export const lectures: Check = {
  name: 'lectures',
  severity: 'error',
  says: 'No two lectures share a name, an id or a number: files, links and slide numbers are made of them.',
  check: (course) => [
    ...shared(course, 'file name', ({ slug }) => slug.toLowerCase(), 'rename the file'),
    ...shared(course, 'id', ({ id }) => id, 'write another "id:" in its front matter'),
    ...shared(course, 'number', ({ number }) => String(number), 'write another "number:" in its front matter'),
  ],
}

const shared = (
  { lectures: all }: Course,
  what: string,
  of: (lecture: Lecture) => string,
  mend: string,
): readonly Problem[] =>
  all.flatMap((lecture, index) => {
    const value = of(lecture)
    const first = all.find((one) => of(one) === value)
    if (first === undefined || all.indexOf(first) === index) return []
    return [
      error(
        'lectures',
        lecture.place,
        `Unexpected second lecture with the ${what} "${value}", expected one of its own (the first is ${formatPlace(first.place)}): ${mend}`,
      ),
    ]
  })
