import { loadCourse } from '../../src/io/load.ts'
import { formatProblem, type Problem, sortProblems } from '../../src/problem.ts'
import { check } from '../../src/stages/check.ts'
import { model } from '../../src/stages/model.ts'
import { parse } from '../../src/stages/parse.ts'

/** All that is found in a course folder, one line each, with paths as they are inside the folder. */
export async function findingsIn(folder: string): Promise<readonly string[]> {
  const source = await loadCourse(folder)
  const { parsed, problems } = parse(source)
  const found = parsed === null ? [] : findingsOf(model(parsed))
  return sortProblems([...problems, ...found]).map((problem) =>
    formatProblem(problem).replaceAll(`${source.folder}/`, ''),
  )
}

const findingsOf = ({ course, problems }: ReturnType<typeof model>): readonly Problem[] => [
  ...problems,
  ...(course === null ? [] : check(course)),
]
