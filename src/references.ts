import type { Block } from './blocks/index.ts'
import type { Course } from './course.ts'
import { oncePer } from './once.ts'
import { blocksOf, figuresOf, slidesOf, textsOf } from './walk.ts'

/** What a reference leads to: a slide, what stands on it, or a form on a page of its own. */
export interface Target {
  readonly slide: string
  readonly form: Block | null
}

/** What the references of a course may lead to, by id; `[text](#id)` is one. */
export const targetsOf = oncePer(
  (course: Course): ReadonlyMap<string, Target> =>
    new Map(
      textsOf(course)
        .flatMap(slidesOf)
        .flatMap(({ number, ids, content }) => [
          ...figuresOf(content).flatMap(({ id }): Entry[] =>
            id === null ? [] : [[id, { slide: number, form: null }]],
          ),
          ...blocksOf(content).flatMap((block): Entry[] => {
            const id = 'id' in block.attributes ? block.attributes.id : undefined
            return id === undefined ? [] : [[id, { slide: number, form: block.name === 'worksheet' ? block : null }]]
          }),
          ...ids.map((id): Entry => [id, { slide: number, form: null }]),
        ]),
    ),
)

type Entry = [string, Target]

/** The id that an address inside the course names; `null` for any other address. A number is an address of Marp's. */
export function referenceTo(url: string): string | null {
  const id = /^#([^#]+)$/.exec(url)?.[1]
  return id === undefined || /^\d+$/.test(id) ? null : decode(id)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
