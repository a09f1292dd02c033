import { definitionOf } from '../blocks/index.ts'
import type { Asset, Content, Course, Edition, Lecture } from '../course.ts'
import { mapContent } from '../walk.ts'
import { assetsIn } from './edition/assets.ts'
import { onlyShared } from './edition/slides.ts'
import { emptyComment } from './model/comments.ts'
import { onlyMarp } from './model/directives.ts'

/** The course as the readers of an edition may have it: what is not theirs is not in the tree. */
export function cutEdition(course: Course, edition: Edition): Course {
  if (edition.audience === 'trainer') return course
  const lectures = course.lectures.map(participantLecture).filter(({ sections }) => sections.length > 0)
  return { ...course, lectures, prepare: [], verify: [], assets: onlyUsed(course, lectures) }
}

const participantLecture = (lecture: Lecture): Lecture => ({
  ...mapContent(onlyShared(lecture), participantContent),
  frontMatter: onlyMarp(lecture.frontMatter),
  remarks: [],
})

const participantContent = (content: readonly Content[]): readonly Content[] => content.map(participantPiece)

function participantPiece(piece: Content): Content {
  if (piece.kind === 'prose') return { ...piece, notes: [] }
  if (piece.kind === 'directive') return piece
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
