import { definitionOf } from '../blocks/index.ts'
import type { Content, Drawing } from '../content.ts'
import type { Asset, Course } from '../course.ts'
import type { Edition } from '../edition.ts'
import { keyOf } from '../figures/key.ts'
import type { Appendix, Lecture } from '../lecture.ts'
import { figuresOf, mapContent, slidesOf } from '../walk.ts'
import { assetsIn } from './edition/assets.ts'
import { onlyShared } from './edition/slides.ts'
import { emptyComment } from './model/comments.ts'
import { onlyMarp } from './model/directives.ts'

/** The course as the readers of an edition may have it: what is not theirs is not in the tree. */
export function cutEdition(course: Course, edition: Edition): Course {
  if (edition.audience === 'trainer') return course
  const lectures = course.lectures.map(participantLecture).filter(({ sections }) => sections.length > 0)
  const appendices = course.appendices.flatMap(participantAppendix)
  const assets = onlyUsed(course, [...lectures, ...appendices])
  const drawings = onlyShown(course, [...lectures, ...appendices])
  const trainers = { prepare: [], verify: [], late: [], participants: null, roster: [] }
  return { ...course, ...trainers, lectures, appendices, assets, drawings }
}

const participantLecture = (lecture: Lecture): Lecture => ({
  ...mapContent(onlyShared(lecture), participantContent),
  frontMatter: onlyMarp(lecture.frontMatter),
  remarks: [],
})

const participantAppendix = (appendix: Appendix): readonly Appendix[] =>
  appendix.audience === null ? [{ ...appendix, ...participantLecture(appendix) }] : []

/** The pieces of some content that participants may have, as far as they may have them. */
export const participantContent = (content: readonly Content[]): readonly Content[] => content.map(participantPiece)

function participantPiece(piece: Content): Content {
  if (piece.kind === 'prose') return { ...piece, notes: [] }
  if (piece.kind === 'directive' || piece.kind === 'figure') return piece
  const { gap, place } = piece
  if (piece.kind === 'note') return { kind: 'directive', gap, place, source: piece.source }
  const { share } = definitionOf(piece)
  if (share === 'nothing') return { kind: 'directive', gap, place, source: emptyComment }
  if (share === 'title') return { ...piece, key: [], content: [] }
  if (share === 'shell') return { ...piece, key: [], content: [], title: null }
  return { ...piece, key: [], content: participantContent(piece.content) }
}

/** The images that these lectures show; one that only a trainer's block shows is not among them. */
function onlyUsed(course: Course, lectures: readonly Lecture[]): ReadonlyMap<string, Asset> {
  const used = new Set(lectures.flatMap(assetsIn))
  return new Map([...course.assets].filter(([path]) => used.has(path)))
}

/** The drawings of the figures in these lectures; one that only the trainer sees is not among them. */
function onlyShown(course: Course, lectures: readonly Lecture[]): ReadonlyMap<string, Drawing> {
  const figures = lectures.flatMap(slidesOf).flatMap(({ content }) => figuresOf(content))
  const shown = new Set(figures.map(keyOf))
  return new Map([...course.drawings].filter(([key]) => shown.has(key)))
}
