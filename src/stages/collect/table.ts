import { error, type Problem, warning } from '../../problem.ts'
import type { Copy } from './copy.ts'

/** The copies of one course as a table, and what is odd about them. */
export interface Collected {
  readonly rows: readonly (readonly string[])[]
  readonly problems: readonly Problem[]
}

/**
 * A row for each copy and a column for each field that anybody has filled in, headed by its name and what it asks. The
 * course is that of the first copy; copies of an edition that asks otherwise have columns of their own for it.
 */
export function tableOf(copies: readonly Copy[]): Collected {
  const [first] = copies
  if (first === undefined) return { rows: [], problems: [] }
  const own = copies.filter(({ course }) => course === first.course)
  const strangers = copies.filter(({ course }) => course !== first.course)
  const columns = columnsOf(own)
  const rows = own.map((copy) => {
    const values = new Map(copy.answers.map((answer) => [headOf(answer), answer.value]))
    return [copy.file, ...columns.map((column) => values.get(column) ?? '')]
  })
  return {
    rows: [['file', ...columns], ...rows],
    problems: [
      ...strangers.map((copy) => otherCourse(copy, first)),
      ...own.filter(({ edition }) => edition !== first.edition).map((copy) => otherEdition(copy, first)),
    ],
  }
}

/** Who has filled the copy in, and then what anybody has. */
function columnsOf(copies: readonly Copy[]): readonly string[] {
  const columns = new Map<string, boolean>()
  for (const { answers } of copies) {
    for (const answer of answers) {
      const head = headOf(answer)
      const wanted = answer.value !== '' || answer.name.startsWith('cover.')
      columns.set(head, wanted || columns.get(head) === true)
    }
  }
  return [...columns].filter(([, wanted]) => wanted).map(([head]) => head)
}

const headOf = ({ name, label }: Copy['answers'][number]): string => (label === '' ? name : `${name} ${label}`)

const otherCourse = ({ place, course }: Copy, first: Copy): Problem =>
  error(
    'collect',
    place,
    `Unexpected copy of the course "${course}", expected "${first.course}" as in ${first.file}: collect it by itself`,
  )

const otherEdition = ({ place }: Copy, first: Copy): Problem =>
  warning(
    'collect',
    place,
    `Unexpected other edition of the workbook than that of ${first.file}, expected the same: fields that ask otherwise have columns of their own`,
  )
