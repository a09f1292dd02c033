import type { Content, TrainerText } from '../../content.ts'
import type { Course, Objective } from '../../course.ts'
import type { Appendix, Lecture } from '../../lecture.ts'
import { slidesOf } from '../../walk.ts'
import { anchors } from './anchors.ts'
import { definitionsOf } from './definitions.ts'
import { withLeads } from './lead.ts'
import { markOf } from './marks.ts'
import { notesOf } from './notes.ts'
import { contentToHtml, type Paper } from './paper.ts'

/** An appendix as it is printed. */
export interface AppendixPage {
  readonly id: string
  readonly at: string
  readonly title: string
  readonly html: string
  /** What only the trainer has beside the text. */
  readonly notes: string
  readonly remarks: readonly TrainerText[]
  readonly forTrainer: boolean
}

/** The appendices that this reader has; those of the trainer alone come first. */
export function appendicesOf({ appendices, drawings }: Course, paper: Paper): readonly AppendixPage[] {
  const isOwn = ({ audience }: Appendix): boolean => audience !== null
  const ordered = [...appendices.filter(isOwn), ...appendices.filter((one) => !isOwn(one))]
  return ordered.map((appendix, index) => ({
    id: anchors.appendix(index),
    at: markOf(appendix.place),
    title: appendix.title,
    html: contentToHtml(withLeads(withoutTitle(appendix)), {
      ...paper,
      headingShift: 2,
      drawings,
      definitions: definitionsOf(appendix),
    }),
    notes: notesOf(contentOf(appendix)),
    remarks: appendix.remarks,
    forTrainer: isOwn(appendix),
  }))
}

/** All that is written in a lecture or appendix, slide after slide. */
export const contentOf = (text: Lecture): readonly Content[] => slidesOf(text).flatMap(({ content }) => content)

// Said once: above the text.
function withoutTitle(appendix: Appendix): readonly Content[] {
  const content = contentOf(appendix)
  const [first] = slidesOf(appendix)
  const at = content.findIndex((piece) => piece.kind === 'prose' && piece.node.type === 'heading')
  return first?.title === appendix.title ? content.filter((_, index) => index !== at) : content
}

/** Objectives under the lecture that teaches them first; those of no lecture stand alone. */
export interface ObjectiveGroup {
  readonly title: string | null
  readonly objectives: readonly Objective[]
}

/** The objectives of the course for the evaluation, lecture by lecture. */
export function objectivesByLecture({ lectures, objectives }: Course): readonly ObjectiveGroup[] {
  const ownerOf = ({ id }: Objective): Lecture | undefined =>
    lectures.find((lecture) => lecture.objectives.includes(id))
  return [...lectures, undefined]
    .map((lecture) => ({
      title: lecture === undefined ? null : `${lecture.label} ${lecture.title}`,
      objectives: objectives.filter((objective) => ownerOf(objective) === lecture),
    }))
    .filter((group) => group.objectives.length > 0)
}
