import type { Participant } from '../../course.ts'
import { error, type Place, type Problem, warning } from '../../problem.ts'
import type { CourseSource, SourceFile } from '../../source.ts'
import { readCsv, type Table } from './csv.ts'
import type { CourseSettings } from './settings.ts'
import { didYouMean } from './suggest.ts'

/** Who comes: for name tents and counts, for the trainer alone. */
export interface Roster {
  readonly participants: readonly Participant[]
  readonly problems: readonly Problem[]
}

/** Reads the CSV file with the names of the participants that course.yaml names. */
export function readRoster(source: CourseSource, settings: CourseSettings): Roster {
  const name = settings.value?.roster
  if (name === undefined) return none([])
  const place = settings.place('roster')
  const path = name.replace(/^(?:\.\/)+/, '')
  if (path.startsWith('/') || path.split(/[\\/]/).includes('..')) return none([outside(name, place)])
  const file = source.files.find((candidate) => candidate.name === path)
  if (file === undefined) return none(noFile(path, place, source))
  const { participants, problems } = readRows(file)
  return { participants, problems: [...problems, ...tooMany(participants, settings)] }
}

const none = (problems: readonly Problem[]): Roster => ({ participants: [], problems })

const outside = (name: string, place: Place): Problem =>
  error(
    'roster',
    place,
    `Unexpected path out of the course "${name}", expected a CSV file in its folder: copy it there`,
  )

function noFile(path: string, place: Place, { files, folder, problems }: CourseSource): readonly Problem[] {
  // What is wrong with the file itself has been said already.
  if (problems.some((problem) => problem.place.path === `${folder}/${path}`)) return []
  const known = files.filter(({ name }) => /\.csv$/i.test(name)).map(({ name }) => name)
  const message = `Unexpected roster "${path}", expected a CSV file of the course: ${known.join(', ') || 'it has none'}${didYouMean(path, known)}`
  return [error('roster', place, message)]
}

/** The columns of a roster, and what their heads may be. */
const heads = {
  name: ['name', '姓名', '名字'],
  organisation: ['organisation', 'organization', '單位', '单位', '機構', '机构'],
  group: ['group', '組別', '组别', '小組', '小组'],
} as const

type Column = keyof typeof heads

function readRows(file: SourceFile): Roster {
  const { table, problems } = readCsv(file, 'roster')
  if (table === null) return none(problems)
  const columns = new Map(table.columns.map((head, index) => [index, columnOf(head)]))
  const at = (column: Column): number => [...columns].find(([, found]) => found === column)?.[0] ?? -1
  const wrong = [...unknownColumns(table, columns), ...missingNames(table, at('name'))]
  const cell = (row: readonly string[], column: Column): string | null => row[at(column)]?.trim() || null
  const participants = table.rows.flatMap((row, index): readonly Participant[] => {
    const name = cell(row, 'name')
    const place = table.place(index, 0)
    return name === null ? [] : [{ name, organisation: cell(row, 'organisation'), group: cell(row, 'group'), place }]
  })
  return { participants, problems: wrong }
}

function columnOf(head: string): Column | null {
  const plain = head.trim().toLowerCase()
  const is = (column: Column): boolean => heads[column].some((known) => known === plain)
  if (is('name')) return 'name'
  if (is('organisation')) return 'organisation'
  return is('group') ? 'group' : null
}

const known = Object.values(heads).flat()

const unknownColumns = ({ columns, place }: Table, found: ReadonlyMap<number, Column | null>): readonly Problem[] =>
  columns.flatMap((head, index) => {
    const earlier = [...found].find(([at, column]) => at < index && column !== null && column === found.get(index))
    const rest = 'name (姓名), organisation (單位) or group (組別)'
    if (earlier !== undefined)
      return [error('roster', place(-1, index), `Unexpected second column "${head}", expected one each of ${rest}`)]
    if (found.get(index) !== null) return []
    const message = `Unexpected column "${head}", expected ${rest}: it is left out${didYouMean(head.toLowerCase(), known)}`
    return [warning('roster', place(-1, index), message)]
  })

function missingNames({ rows, place }: Table, at: number): readonly Problem[] {
  if (at < 0)
    return [error('roster', place(-1, 0), 'Unexpected roster without names, expected a column "name" or "姓名"')]
  return rows.flatMap((row, index) =>
    (row[at] ?? '').trim() === ''
      ? [
          error(
            'roster',
            place(index, at),
            'Unexpected empty name, expected one in each row: write it or delete the row',
          ),
        ]
      : [],
  )
}

function tooMany({ length }: readonly Participant[], settings: CourseSettings): readonly Problem[] {
  const declared = settings.value?.participants
  if (declared === undefined || length <= declared) return []
  const message = `Unexpected ${declared} participants, expected at least the ${length} of the roster: change the number, or delete it and the roster is counted`
  return [error('roster', settings.place('participants'), message)]
}
