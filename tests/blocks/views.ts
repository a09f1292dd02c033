import type { Course } from '../../src/course.ts'
import { loadCourse } from '../../src/io/load.ts'
import { loadTemplates } from '../../src/io/templates.ts'
import { noLayout } from '../../src/known.ts'
import { cutEdition } from '../../src/stages/edition.ts'
import { model } from '../../src/stages/model.ts'
import { parse } from '../../src/stages/parse.ts'
import { contentToHtml } from '../../src/stages/render/paper.ts'
import { renderSlides } from '../../src/stages/render/slides.ts'
import { slidesOf } from '../../src/walk.ts'
import { wordsFor } from '../../src/words.ts'

/** The three views of a fixture course as pages that a browser shows: slides, workbook, guide. */
export async function viewsOf(folder: string): Promise<Readonly<Record<'deck' | 'workbook' | 'guide', string>>> {
  const { parsed } = parse(await loadCourse(folder))
  const course = parsed === null ? null : model(parsed).course
  if (course === null) throw new Error(`${folder} cannot be read`)
  const participant = cutEdition(course, { audience: 'participant' })
  return {
    deck: page(await slidesHtml(participant), 'slides.css'),
    workbook: page(await paperHtml(participant, 'workbook'), 'paper.css'),
    guide: page(await paperHtml(course, 'guide'), 'paper.css'),
  }
}

async function slidesHtml(course: Course): Promise<string> {
  const templates = await loadTemplates()
  return course.lectures
    .flatMap(
      (lecture) =>
        renderSlides(course, lecture, templates, { scope: null, printable: true, workbook: noLayout }).slides,
    )
    .join('\n')
}

async function paperHtml(course: Course, kind: 'workbook' | 'guide'): Promise<string> {
  const paper = { kind, words: wordsFor(course.language), templates: await loadTemplates(), headingShift: 3 }
  return course.lectures
    .flatMap(slidesOf)
    .map((slide) => contentToHtml(slide.content, paper))
    .join('\n<hr>\n')
}

const page = (body: string, style: string): string =>
  `<!doctype html>\n<meta charset="utf-8">\n<link rel="stylesheet" href="../../../../../templates/themes/bank/${style}">\n${body}\n`
