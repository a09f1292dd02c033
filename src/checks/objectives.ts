import { definitionOf } from '../blocks/index.ts'
import type { Course, Objective } from '../course.ts'
import { error, type Place, type Problem } from '../problem.ts'
import { didYouMean } from '../stages/parse/suggest.ts'
import { blocksOf, slidesOf } from '../walk.ts'
import type { Check } from './check.ts'

/** Each objective is taught by a slide and practised in an activity or asked by a question; nobody names one that is not declared. */
export const objectives: Check = {
  name: 'objectives',
  severity: 'error',
  says: 'Each objective is taught by a slide and practised in an activity or asked by a question; nobody names one that is not declared.',
  check: (course) => (course.objectives.length === 0 ? [] : checkNamed(course, namedIn(course))),
}

/** A place that names an objective. */
interface Named {
  readonly id: string
  readonly place: Place
  readonly by: 'lecture' | 'slide' | 'practice' | 'block'
}

function namedIn({ lectures }: Course): readonly Named[] {
  const slides = lectures.flatMap(slidesOf)
  return [
    ...lectures.flatMap(({ objectives: ids, objectivesPlace: place }) => name(ids, place, 'lecture')),
    ...slides.flatMap(({ meets, place }) => name(meets, place, 'slide')),
    ...slides
      .flatMap(({ content }) => blocksOf(content))
      .flatMap((block) => {
        const practice = definitionOf(block).activity || block.name === 'question'
        const ids = 'meets' in block.attributes ? block.attributes.meets : []
        return name(ids, block.place, practice ? 'practice' : 'block')
      }),
  ]
}

const name = (ids: readonly string[], place: Place, by: Named['by']): readonly Named[] =>
  ids.map((id) => ({ id, place, by }))

function checkNamed(course: Course, named: readonly Named[]): readonly Problem[] {
  const known = course.objectives.map(({ id }) => id)
  const unknown = named.filter(({ id }) => !known.includes(id))
  return [...unknown.map((one) => unknownId(one, known)), ...course.objectives.flatMap((one) => unmet(one, named))]
}

const unknownId = ({ id, place }: Named, known: readonly string[]): Problem =>
  error(
    'objectives',
    place,
    `Unexpected objective "${id}", expected one of course.yaml${didYouMean(id, known)}: ${known.join(', ')}`,
  )

function unmet({ id, text, place }: Objective, named: readonly Named[]): readonly Problem[] {
  const met = (by: Named['by']): boolean => named.some((one) => one.id === id && one.by === by)
  const missing = (what: string, mend: string): Problem =>
    error('objectives', place, `Unexpected objective "${id}" (${text}) without ${what}, expected at least one: ${mend}`)
  return [
    ...(met('slide') ? [] : [missing('a slide', `add <!-- meets: [${id}] --> to the slide that teaches it`)]),
    ...(met('practice')
      ? []
      : [missing('an activity or question', `add meets="${id}" to the block that practises it`)]),
  ]
}
