import { Marp } from '@marp-team/marp-core'
import type { Course } from '../../src/course.ts'
import { noLayout } from '../../src/known.ts'
import type { Lecture } from '../../src/lecture.ts'
import type { MarpSlides } from '../../src/marp/engine.ts'
import type { CourseSource } from '../../src/source.ts'
import { model } from '../../src/stages/model.ts'
import { parse } from '../../src/stages/parse.ts'
import { noteTexts } from '../../src/stages/render/notes.ts'
import { renderSlides } from '../../src/stages/render/slides.ts'
import type { Templates } from '../../src/stages/render/templates.ts'
import { slidesOf } from '../../src/walk.ts'

/** A deck as readers see it: its slides, their style, and the words under each slide. */
export interface Deck extends MarpSlides {
  readonly notes: readonly (readonly string[])[]
}

/** The deck that Marp Core itself makes of a text. */
export function deckOfMarp(text: string): Deck {
  const { html, css, comments } = new Marp({ script: false }).render(text, { htmlAsArray: true })
  return withoutChance({ slides: html, css, notes: comments.map((notes) => notes.filter((note) => note !== '')) })
}

/** The deck that kejian makes of a lecture. */
export function deckOf(course: Course, templates: Templates): Deck {
  const lecture = lectureOf(course)
  const { slides, css } = renderSlides(course, lecture, templates, { scope: null, printable: true, workbook: noLayout })
  return withoutChance({ slides, css, notes: slidesOf(lecture).map((slide) => noteTexts(slide.content)) })
}

/** The source of a course whose only lecture is this text. */
export function sourceOf(text: string): CourseSource {
  const files = Object.entries({ 'course.yaml': 'title: A day', 'deck.md': text })
  return {
    folder: '.',
    slug: 'day',
    files: files.map(([name, content]) => ({ path: name, name, text: content })),
    assets: [],
    problems: [],
  }
}

/** A course whose only lecture is this text. */
export function courseOf(text: string): Course {
  const { parsed } = parse(sourceOf(text))
  const course = parsed === null ? null : model(parsed).course
  if (course === null) throw new Error('The course cannot be read')
  return course
}

/** The only lecture of a course. */
export function lectureOf({ lectures: [lecture] }: Course): Lecture {
  if (lecture === undefined) throw new Error('The course has no lecture')
  return lecture
}

/** Marp names scoped styles by lot: here they get the numbers of the slides. */
function withoutChance({ slides, css, notes }: Deck): Deck {
  const names = slides.map((slide) => / data-marpit-scope-([\w-]+)=""/.exec(slide)?.[1])
  const rename = (text: string): string =>
    names.reduce<string>(
      (renamed, name, index) =>
        name === undefined ? renamed : renamed.replace(new RegExp(`-${name}\\b`, 'g'), `-${index}`),
      text,
    )
  return { slides: slides.map(rename), css: rename(css), notes }
}
