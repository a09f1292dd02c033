import { loadCourse } from '../../src/io/load.ts'
import { formatProblem, sortProblems } from '../../src/problem.ts'
import { readSource } from '../../src/read.ts'

/** All that is found in a course folder, one line each, with paths as they are inside the folder. */
export async function findingsIn(folder: string): Promise<readonly string[]> {
  const source = await loadCourse(folder)
  return sortProblems(readSource(source).problems).map((problem) =>
    formatProblem(problem).replaceAll(`${source.folder}/`, ''),
  )
}
