import type { TrainerText } from '../content.ts'
import type { Asset, Course, LateText, Schedule } from '../course.ts'
import type { Lecture } from '../lecture.ts'
import { oncePer } from '../once.ts'
import type { Problem } from '../problem.ts'
import { readAppendix } from './model/appendix.ts'
import { repeatForms } from './model/forms.ts'
import { type ReadText, readLecture } from './model/lecture.ts'
import { readOutline } from './model/outline.ts'
import { repeatQuizzes } from './model/repeat.ts'
import type { CourseSettings } from './parse/settings.ts'
import type { ParsedCourse, ParsedLecture } from './parse.ts'

/** Understands a parsed course; `null` when course.yaml could not be read. */
export function model(parsed: ParsedCourse): { readonly course: Course | null; readonly problems: readonly Problem[] } {
  const read = parsed.lectures.map((lecture, index) => readOnce(lecture, index + 1))
  const back = parsed.appendices.map(readAppendixOnce)
  const { outline, problems } = readOutline(parsed)
  const quizzes = repeatQuizzes(read.map(({ lecture }) => lecture))
  const forms = repeatForms(
    quizzes.lectures,
    back.map(({ lecture }) => lecture),
  )
  const all = [...read, ...back, { problems }, quizzes, forms].flatMap((one) => one.problems)
  const { settings } = parsed
  if (settings.value === null) return { course: null, problems: all }
  return { course: { ...headOf(parsed, settings.value), ...forms.texts, outline }, problems: all }
}

// The same text in the same place is understood in the same way.
const readings = oncePer((_: ParsedLecture) => new Map<number, ReadText<Lecture>>())

function readOnce(lecture: ParsedLecture, position: number): ReadText<Lecture> {
  const known = readings(lecture).get(position) ?? readLecture(lecture, position)
  readings(lecture).set(position, known)
  return known
}

const readAppendixOnce = oncePer(readAppendix)

type Head = Omit<Course, 'lectures' | 'appendices' | 'outline'>

function headOf(
  { source, settings, glossary, roster }: ParsedCourse,
  value: NonNullable<CourseSettings['value']>,
): Head {
  return {
    slug: source.slug,
    title: value.title,
    subtitle: value.subtitle ?? null,
    author: value.author ?? null,
    language: value.language,
    keywords: value.keywords,
    theme: value.theme ?? null,
    overflow: value.overflow ?? null,
    index: value.index ?? null,
    handout: value.handout,
    minutes: value.minutes ?? null,
    schedule: value.schedule === undefined ? null : scheduleOf(value.schedule, settings),
    objectives: value.objectives.map((objective, index) => ({
      ...objective,
      place: settings.place('objectives', index),
    })),
    glossary: glossary.terms,
    participants: value.participants ?? (roster.participants.length || null),
    roster: roster.participants,
    drawings: new Map(),
    assets: new Map(source.assets.map((asset): [string, Asset] => [asset.path, asset])),
    prepare: trainerTexts('prepare', value, settings),
    verify: trainerTexts('verify', value, settings),
    late: lateTexts(value, settings),
    places: {
      file: settings.place(),
      minutes: settings.place('minutes'),
      schedule: settings.place('schedule'),
      outline: settings.place('outline'),
    },
  }
}

const trainerTexts = (
  list: 'prepare' | 'verify',
  { trainer }: NonNullable<CourseSettings['value']>,
  settings: CourseSettings,
): readonly TrainerText[] =>
  (trainer?.[list] ?? []).map((text, index) => ({ text, place: settings.place('trainer', list, index) }))

const lateTexts = ({ trainer }: NonNullable<CourseSettings['value']>, settings: CourseSettings): readonly LateText[] =>
  (trainer?.late ?? []).map((said, index) => {
    const place = settings.place('trainer', 'late', index)
    if (typeof said === 'string') return { text: said, place, from: null, at: null }
    const at = said.at === undefined ? null : { id: said.at, place: settings.place('trainer', 'late', index, 'at') }
    return { text: said.text, place, from: said.from ?? null, at }
  })

function scheduleOf(
  schedule: NonNullable<NonNullable<CourseSettings['value']>['schedule']>,
  settings: CourseSettings,
): Schedule {
  const breaks = schedule.breaks.map(({ at, minutes, title }, index) => ({
    at: minutesOf(at),
    minutes,
    title: title ?? '',
    place: settings.place('schedule', 'breaks', index),
  }))
  return { start: minutesOf(schedule.start), end: minutesOf(schedule.end), breaks }
}

function minutesOf(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}
