import { targetsOf } from '../references.ts'
import { agendaOf } from '../stages/render/agenda.ts'
import { appendicesOf } from '../stages/render/back.ts'
import { contentsOf, printedContents } from '../stages/render/contents.ts'
import { family } from '../stages/render/fonts.ts'
import { headsOf } from '../stages/render/heads.ts'
import { lateLines } from '../stages/render/late-lines.ts'
import { guideMatter } from '../stages/render/matter.ts'
import { fontsHere, packPage, policyHere } from '../stages/render/pack.ts'
import { withPlaces } from '../stages/render/places.ts'
import { printListOf } from '../stages/render/print-list.ts'
import { withReferences } from '../stages/render/references.ts'
import { fillOutput } from '../stages/render/templates.ts'
import { bookTheme } from '../stages/render/theme.ts'
import { toldLecture } from '../stages/render/told.ts'
import { inGuide } from '../stages/render/whereabouts.ts'
import { wordsFor } from '../words.ts'
import { onePdf } from './one-pdf.ts'
import type { Output } from './output.ts'

/** What the trainer has on the desk: slide by slide what to say, ask and expect. */
export const guide: Output = {
  name: 'guide',
  ...onePdf('trainer', 'guide.pdf', (words) => words.guide),
  covered: true,
  refersTo: 'workbook',
  render: (course, artifact, kit, known) => {
    const words = wordsFor(course.language)
    const lectures = course.lectures.map((lecture, index) => toldLecture(course, lecture, index, kit.templates, known))
    const appendices = appendicesOf(course, {
      kind: 'guide',
      words,
      templates: kit.templates,
      headingShift: 2,
      marked: true,
    })
    const contents = contentsOf(course, {
      before: guideMatter(course),
      sectionsOf: ({ sections }) => sections,
      after: appendices.map(({ id, title }) => ({ id, title: `${words.appendix} ${title}` })),
      layout: known.own,
    })
    const html = fillOutput(kit.templates, 'guide', {
      ...course,
      words,
      documentTitle: artifact.title,
      policy: policyHere,
      fonts: fontsHere,
      family,
      css: [bookTheme(course, kit.templates), ...lectures.map(({ css }) => css)].join('\n'),
      agenda: agendaOf(course),
      lectures,
      hasAgenda: agendaOf(course).length > 0,
      hasObjectives: course.objectives.length > 0,
      hasPrepare: course.prepare.length > 0,
      printList: printListOf(course, known.other, words),
      headcount: course.participants === null ? null : words.headcount.replace('*', String(course.participants)),
      hasVerify: course.verify.length > 0,
      hasLate: course.late.length > 0,
      late: lateLines(course, words),
      appendices,
      contents: printedContents(contents),
      heads: headsOf(contents, known.own, {
        title: course.title,
        name: `${words.guide} · ${words.trainerOnly}`,
        loose: null,
      }),
    })
    const referred = withReferences(html, targetsOf(course), words, inGuide(course, known))
    return packPage({ html: withPlaces(referred), assets: course.assets, fonts: kit.fonts })
  },
}
