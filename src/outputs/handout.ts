import type { Course, SlidesToAPage } from '../course.ts'
import type { Layout } from '../known.ts'
import type { Lecture } from '../lecture.ts'
import { anchors } from '../stages/render/anchors.ts'
import { family } from '../stages/render/fonts.ts'
import { fontsHere, packPage, policyHere } from '../stages/render/pack.ts'
import { pictureOf, ratioOf } from '../stages/render/picture.ts'
import { renderSlides } from '../stages/render/slides.ts'
import { lines } from '../stages/render/taught.ts'
import { fillOutput } from '../stages/render/templates.ts'
import { lectureTheme } from '../stages/render/theme.ts'
import { slidesOf } from '../walk.ts'
import { wordsFor } from '../words.ts'
import { onePdf } from './one-pdf.ts'
import type { Kit, Output } from './output.ts'

/** Every slide that participants see, a few to a page, with lines for notes beside it. */
export const handout: Output = {
  name: 'handout',
  ...onePdf('participant', 'handout.pdf', (words) => words.handout),
  // So do the slides.
  refersTo: 'workbook',
  render: (course, artifact, kit, { other }) => {
    const words = wordsFor(course.language)
    const lectures = course.lectures.map((lecture, index) => lectureData(course, lecture, index, kit, other))
    const scaled = lectures.some(({ isScaled }) => isScaled)
    const html = fillOutput(kit.templates, 'handout', {
      ...course,
      words,
      documentTitle: artifact.title,
      policy: policyHere,
      fonts: fontsHere,
      family,
      css: [lectureTheme(course, kit.templates, words.handout), ...lectures.map(({ css }) => css)].join('\n'),
      toAPage: course.handout,
      lectures,
      scripts: scaled ? [kit.scripts.marp] : [],
    })
    return packPage({ html, assets: course.assets, fonts: kit.fonts })
  },
}

function lectureData(course: Course, lecture: Lecture, at: number, kit: Kit, workbook: Layout) {
  const scope = `deck-${lecture.number}`
  const { slides, css } = renderSlides(course, lecture, kit.templates, { scope, printable: false, workbook })
  const pictured = slidesOf(lecture).map(({ number, title }, index) => ({
    number,
    title,
    scope,
    picture: pictureOf(slides[index] ?? ''),
    ratio: ratioOf(slides[index] ?? ''),
    lines: lines(linesBeside[course.handout]),
  }))
  return {
    css,
    isScaled: slides.some((slide) => slide.includes('data-auto-scaling')),
    slug: lecture.slug,
    label: lecture.label,
    title: lecture.title,
    anchor: anchors.lecture(at),
    pages: pagesWith(pictured, course.handout, at === 0),
  }
}

/** More than there is room for: what is too much is cut. */
const linesBeside: Readonly<Record<SlidesToAPage, number>> = { 1: 20, 2: 7, 3: 11, 4: 11, 6: 0 }

/** Slides by the page; where the last has fewer, there are lines in the place of those that lack. */
function pagesWith<T>(slides: readonly T[], toAPage: SlidesToAPage, isFirstLecture: boolean) {
  const starts = lines(Math.ceil(slides.length / toAPage)).map((page) => (page - 1) * toAPage)
  return starts.map((start) => {
    const shown = slides.slice(start, start + toAPage)
    const free = linesBeside[toAPage] === 0 ? 0 : toAPage - shown.length
    return {
      begins: start === 0 && isFirstLecture,
      opens: start === 0,
      slides: shown,
      free: lines(free).map((place) => ({ label: place === 1, lines: lines(18) })),
    }
  })
}
