import type { Outline, OutlineNode } from '../../course.ts'
import { error, type Problem } from '../../problem.ts'
import type { ParsedCourse } from '../parse.ts'

/** Reads the client's order: a JSON tree whose `lectures` hold nodes with id and title at any depth. */
export function readOutline({ source, settings }: ParsedCourse): {
  readonly outline: Outline | null
  readonly problems: readonly Problem[]
} {
  const name = settings.value?.outline
  if (name === undefined) return { outline: null, problems: [] }
  const place = settings.place('outline')
  const file = source.files.find((candidate) => candidate.name === name)
  const wrong = (message: string) => ({ outline: null, problems: [error('outline', place, message)] })
  if (file === undefined) return wrong(`Unexpected outline "${name}", expected a JSON file of the course folder`)
  const data = parseJson(file.text)
  const lectures = fieldOf(data, 'lectures')
  if (!Array.isArray(lectures)) {
    return wrong(`Unexpected text of "${name}", expected JSON with a list "lectures" of nodes with "id" and "title"`)
  }
  return { outline: { path: file.path, nodes: lectures.flatMap(nodesIn) }, problems: [] }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const fieldOf = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined

function nodesIn(data: unknown): readonly OutlineNode[] {
  if (typeof data !== 'object' || data === null) return []
  const id = fieldOf(data, 'id')
  const title = fieldOf(data, 'title')
  const kind = fieldOf(data, 'kind')
  const own =
    typeof id === 'string' && typeof title === 'string'
      ? [{ id, title, kind: typeof kind === 'string' ? kind : 'item' }]
      : []
  const below = Object.values(data).flatMap((value: unknown) => (Array.isArray(value) ? value.flatMap(nodesIn) : []))
  return [...own, ...below]
}
