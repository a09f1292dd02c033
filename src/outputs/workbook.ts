import type { Content, Course, Lecture, Section, Slide } from '../course.ts'
import { agendaOf } from '../stages/render/agenda.ts'
import { family } from '../stages/render/fonts.ts'
import { fontsHere, packPage, policyHere } from '../stages/render/pack.ts'
import { contentToHtml, type Paper } from '../stages/render/paper.ts'
import { fillOutput } from '../stages/render/templates.ts'
import { paperTheme } from '../stages/render/theme.ts'
import { wordsFor } from '../words.ts'
import type { Output } from './output.ts'

/** What every participant writes in and takes home. */
export const workbook: Output = {
  name: 'workbook',
  plan: (course, { edition }) =>
    edition.audience === 'participant'
      ? [
          {
            path: 'workbook.pdf',
            format: 'pdf',
            title: `${course.title} · ${wordsFor(course.language).workbook}`,
            lecture: null,
          },
        ]
      : [],
  render: (course, artifact, kit) => {
    const words = wordsFor(course.language)
    const paper: Paper = { kind: 'workbook', words, templates: kit.templates, headingShift: 3 }
    const html = fillOutput(kit.templates, 'workbook', {
      ...course,
      words,
      documentTitle: artifact.title,
      policy: policyHere,
      fonts: fontsHere,
      family,
      css: paperTheme(course, kit.templates, words.workbook),
      agenda: agendaOf(course),
      lectures: course.lectures.map((lecture) => lectureData(lecture, course, paper)),
      hasGlossary: course.glossary.length > 0,
      hasObjectives: course.objectives.length > 0,
    })
    return packPage({ html, assets: course.assets, fonts: kit.fonts })
  },
}

function lectureData(lecture: Lecture, course: Course, paper: Paper): object {
  const named = lecture.sections.filter((section) => section.id !== null)
  const sections = named.length > 0 ? named : lecture.sections
  return {
    slug: lecture.slug,
    label: lecture.label,
    title: lecture.title,
    objectives: course.objectives.filter((objective) => lecture.objectives.includes(objective.id)),
    sections: sections.map((section) => sectionData(section, paper)),
  }
}

function sectionData(section: Section, paper: Paper): object {
  return {
    id: section.id ?? '',
    title: section.title,
    slides: section.slides.map((slide) => slideData(slide, section, paper)).filter((slide) => slide.html.trim() !== ''),
  }
}

/** A slide's text on paper; its first heading is the title, said once where it is the section's too. */
function slideData(slide: Slide, section: Section, paper: Paper) {
  const opens = slide.title === section.title
  return {
    number: slide.number,
    title: opens ? null : slide.title,
    html: contentToHtml(withoutTitle(slide.content), paper),
  }
}

function withoutTitle(content: readonly Content[]): readonly Content[] {
  const first = content.findIndex((piece) => piece.kind === 'prose' && piece.node.type === 'heading')
  return content.filter((_, index) => index !== first)
}
