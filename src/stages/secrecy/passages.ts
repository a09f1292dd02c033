import { type Block, definitionOf } from '../../blocks/index.ts'
import type { Content, TrainerText } from '../../content.ts'
import type { Course, Participant } from '../../course.ts'
import type { Audience } from '../../edition.ts'
import type { Appendix, Lecture, Slide } from '../../lecture.ts'
import type { Place } from '../../problem.ts'
import { slidesOf } from '../../walk.ts'
import { wordsOfFigure } from './figure-words.ts'
import { textsIn } from './prose-texts.ts'

/** Some text of the source, where it begins, and who may read it: participants and trainer, or the trainer alone. */
export interface Passage {
  readonly text: string
  readonly place: Place
  readonly audience: Audience
}

/**
 * Every text of the uncut course in reading order, sorted by who may read it.
 * It sorts by itself, not by what the edition has cut: so it sees what the edition has forgotten.
 */
export const passagesOf = (course: Course): readonly Passage[] => [
  ...ofSettings(course),
  ...course.prepare.map(forTrainer),
  ...course.verify.map(forTrainer),
  ...course.late.map(forTrainer),
  ...course.roster.flatMap(ofPerson),
  ...course.lectures.flatMap(ofLecture),
  ...course.appendices.flatMap(ofAppendix),
]

// Names are shorter than sentences and searched by themselves.
const ofPerson = ({ organisation, group, place }: Participant): readonly Passage[] =>
  [organisation, group].flatMap((text) => (text === null ? [] : [forTrainer({ text, place })]))

const forTrainer = ({ text, place }: TrainerText): Passage => ({ text, place, audience: 'trainer' })

function ofSettings({ title, subtitle, author, objectives, glossary, schedule, places }: Course): readonly Passage[] {
  const texts = [
    title,
    subtitle,
    author,
    ...objectives.flatMap(({ id, text }) => [id, text]),
    ...(schedule?.breaks ?? []).map((pause) => pause.title),
    ...glossary.flatMap(({ term, simplified, english, meaning, group }) => [term, simplified, english, meaning, group]),
  ]
  return texts.flatMap((text) => (text === null ? [] : [{ text, place: places.file, audience: 'participant' }]))
}

function ofLecture(lecture: Lecture): readonly Passage[] {
  const { frontMatter, remarks, label, title, place } = lecture
  const hidden = new Set(remarks.map((remark) => remark.place.line))
  const lines = frontMatter.split('\n').filter((_, index) => !hidden.has(index + 1))
  return [
    ...[label, title, ...lines].map((text): Passage => ({ text, place, audience: 'participant' })),
    ...remarks.flatMap(ofRemark),
    ...slidesOf(lecture).flatMap(ofSlide),
  ]
}

const ofAppendix = (appendix: Appendix): readonly Passage[] =>
  ofLecture(appendix).map((passage) => (appendix.audience === null ? passage : forTrainer(passage)))

// What stands behind a key may leak without the key.
const ofRemark = ({ text, place }: TrainerText): readonly Passage[] =>
  [text, text.replace(/^["']?[\p{L}\p{N}_-]+["']?\s*:\s*/u, '')].map((words) => forTrainer({ text: words, place }))

const ofSlide = ({ content, audience }: Slide): readonly Passage[] => ofContent(content, audience ?? 'participant')

const ofContent = (content: readonly Content[], audience: Audience): readonly Passage[] =>
  content.flatMap((piece): readonly Passage[] => {
    if (piece.kind === 'note') return piece.notes.map(forTrainer)
    if (piece.kind === 'block') return ofBlock(piece, audience)
    if (piece.kind === 'figure') return wordsOfFigure(piece).map((found): Passage => ({ ...found, audience }))
    const texts = textsIn(piece).map((found): Passage => ({ ...found, audience }))
    return piece.kind === 'prose' ? [...texts, ...piece.notes.map(forTrainer)] : texts
  })

function ofBlock(block: Block, audience: Audience): readonly Passage[] {
  const { title, attributes, content, place } = block
  const { share } = definitionOf(block)
  const values = Object.values(attributes).flatMap((value: unknown) => (typeof value === 'string' ? [value] : []))
  const named = share === 'whole' || share === 'title' ? audience : 'trainer'
  return [
    ...(title === null ? [] : [{ text: title, place, audience: named }]),
    ...values.map((text): Passage => ({ text, place, audience: share === 'nothing' ? 'trainer' : audience })),
    ...ofContent(content, share === 'whole' ? audience : 'trainer'),
  ]
}
