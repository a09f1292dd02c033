import type { Course, Outline, OutlineNode } from '../course.ts'
import type { Slide } from '../lecture.ts'
import { error, type Problem } from '../problem.ts'
import { textIn } from '../stages/model/headings.ts'
import { slidesOf } from '../walk.ts'
import type { Check } from './check.ts'
import { fold } from './fold.ts'

/** Every line of the client's order is taught, in that order, by a slide whose heading holds its words. */
export const outlineCoverage: Check = {
  name: 'outline-coverage',
  severity: 'error',
  says: "Every line of the client's order is taught, in that order, by a slide whose heading holds its words.",
  check: (course) => (course.outline === null ? [] : checkOutline(course, course.outline)),
}

/** A line of the order and the slide that teaches it. */
interface Taught {
  readonly node: OutlineNode
  readonly slide: Slide
  readonly position: number
}

function checkOutline(course: Course, { nodes }: Outline): readonly Problem[] {
  const slides = course.lectures.flatMap(slidesOf)
  const taught = nodes.flatMap((node): readonly Taught[] => {
    const position = slides.findIndex(({ ids }) => ids.includes(node.id))
    const slide = slides[position]
    return slide === undefined ? [] : [{ node, slide, position }]
  })
  const found = new Set(taught.map(({ node }) => node.id))
  const missing = nodes.filter(({ id }) => !found.has(id)).map((node) => missingNode(node, course))
  return [
    ...missing,
    ...taught.flatMap((one, index) => outOfOrder(one, taught[index - 1])),
    ...taught.flatMap(wrongHeading),
  ]
}

const missingNode = ({ id, title }: OutlineNode, { places }: Course): Problem =>
  error(
    'outline-coverage',
    places.outline,
    `Unexpected outline node "${id}" (${title}) without a slide, expected one that teaches it: add <!-- id: ${id} --> to that slide`,
  )

function outOfOrder({ node, slide, position }: Taught, before: Taught | undefined): readonly Problem[] {
  if (before === undefined || position >= before.position) return []
  return [
    error(
      'outline-coverage',
      slide.place,
      `Unexpected place of "${node.id}" on slide ${slide.number}, expected it after "${before.node.id}" on slide ${before.slide.number}: follow the order of the outline`,
    ),
  ]
}

// "1. " before a title counts the lines of the order; it is not one of its words.
const leadingNumber = /^\s*\d+[.、)）]\s*(?!\d)/

function wrongHeading({ node, slide }: Taught): readonly Problem[] {
  const anywhere = node.kind === 'activity' || [...node.title].length > 40
  const title = fold(node.title.replace(leadingNumber, ''))
  const texts = anywhere ? [...slide.headings, textIn(slide.content)] : slide.headings
  if (texts.some((text) => fold(text).includes(title))) return []
  const where = anywhere ? 'text' : 'heading'
  const given = slide.headings.length === 0 ? 'none' : slide.headings.map((heading) => `"${heading}"`).join(', ')
  return [
    error(
      'outline-coverage',
      slide.place,
      `Unexpected ${where} of slide ${slide.number} (headings: ${given}), expected a ${where} that holds the title of "${node.id}", "${node.title}": write its words there`,
    ),
  ]
}
