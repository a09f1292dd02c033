import type { Course } from '../../course.ts'
import type { Words } from '../../words.ts'

/** What to do when late or early, line by line, as the guide prints it. */
export const lateLines = ({ late }: Course, words: Words): readonly string[] =>
  late.map(({ text, from }) => {
    if (from === null) return text
    const when = (from > 0 ? words.lateBy : words.earlyBy).replace('*', String(Math.abs(from)))
    return `${when}${words.colon}${text}`
  })
