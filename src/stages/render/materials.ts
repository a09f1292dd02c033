import type { Block } from '../../blocks/index.ts'
import type { Content } from '../../content.ts'
import type { Course } from '../../course.ts'
import { blocksOf, slidesOf } from '../../walk.ts'

/** What the activities of some content need, thing by thing. */
export const materialsOn = (content: readonly Content[]): readonly string[] => blocksOf(content).flatMap(materialsOf)

/** A form that an activity names among its materials. */
export interface NamedForm {
  readonly form: Block
  readonly activity: Block
  /** The slide on which the activity stands. */
  readonly slide: string
}

/** The forms that activities name, in the order in which they are used; each with the first activity that does. */
export function namedForms({ lectures }: Course): readonly NamedForm[] {
  const slides = lectures.flatMap(slidesOf)
  const forms = slides.flatMap(({ content }) => blocksOf(content)).filter(({ name }) => name === 'worksheet')
  const named = slides.flatMap(({ content, number }) =>
    blocksOf(content).flatMap((activity) =>
      materialsOf(activity).flatMap((thing) =>
        forms.filter(({ title }) => isCalled(title ?? '', thing)).map((form) => ({ form, activity, slide: number })),
      ),
    ),
  )
  return named.filter((one, index) => named.findIndex(({ form }) => form === one.form) === index)
}

const materialsOf = ({ attributes }: Block): readonly string[] =>
  'materials' in attributes
    ? (attributes.materials ?? '')
        .split(/[\u3001\uff0c,;\uff1b]/)
        .map((thing) => thing.trim())
        .filter((thing) => thing !== '')
    : []

// "Form 1" names "Form 1 Markets", not "Form 12 Risks" nor "Form 1-2 Boards".
const isCalled = (title: string, thing: string): boolean =>
  title.startsWith(thing) && !/^[\p{L}\p{N}-]/u.test(title.slice(thing.length))
