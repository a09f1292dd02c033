import type { Artifact, Course } from '../../course.ts'
import type { DeckPlan } from '../../day-plan.ts'
import type { Layout } from '../../known.ts'
import type { Lecture } from '../../lecture.ts'
import type { Kit } from '../../outputs/output.ts'
import { slidesOf } from '../../walk.ts'
import { readersWords } from '../../words/player.ts'
import { wordsFor } from '../../words.ts'
import { answersOn, type SlideAnswers } from './answers.ts'
import { withIntervals } from './deck-intervals.ts'
import { otherSpellings, readersPlan, trainersPlan } from './deck-plan.ts'
import { definitionsOf } from './definitions.ts'
import { family } from './fonts.ts'
import { jsonInHtml } from './json.ts'
import { notesOf } from './notes.ts'
import { fontsHere, packPage, policyHere } from './pack.ts'
import type { Paper } from './paper.ts'
import { renderSlides } from './slides.ts'
import { fillOutput } from './templates.ts'

/** Which slides a deck has, and whether it is played in a browser or printed. */
export interface DeckOptions {
  readonly lectures: readonly Lecture[]
  readonly workbook: Layout
  readonly isPlayed: boolean
}

/** A deck as one page: the slides of some lectures, and what a browser needs to play them. */
export function deckPage(course: Course, artifact: Artifact, kit: Kit, options: DeckOptions): Promise<string> {
  const { lectures, workbook, isPlayed } = options
  const decks = lectures.map((lecture) => slidesIn(course, lecture, kit, options))
  const slides = decks.flatMap((deck) => deck.slides)
  const isScaled = slides.some(({ svg }) => svg.includes('data-auto-scaling'))
  const isTrainers = artifact.edition.audience === 'trainer'
  const plan = isTrainers ? trainersPlan(course, workbook) : readersPlan(course, lectures)
  const player = isTrainers ? kit.scripts.teaching : kit.scripts.reading
  const html = fillOutput(kit.templates, 'deck', {
    language: course.language,
    title: lectures.length === 1 ? `${lectures[0]?.title ?? ''} · ${course.title}` : course.title,
    policy: policyHere,
    fonts: fontsHere,
    family,
    css: decks.map(({ css }) => css).join('\n'),
    playerCss: isPlayed ? stylesFor(isTrainers, kit) : '',
    slides: isPlayed ? withIntervals(slides, plan) : slides,
    controls: isPlayed ? controlsFor(course, lectures, kit, plan) : '',
    scripts: [...(isScaled ? [kit.scripts.marp] : []), ...(isPlayed ? [player] : [])],
  })
  return packPage({ html, assets: course.assets, fonts: kit.fonts })
}

/** What stands ready around the slides: dialogs, palette, and in the trainer's decks the presenter's window, notes and answers. */
const controlsFor = (course: Course, lectures: readonly Lecture[], kit: Kit, plan: DeckPlan): string =>
  fillOutput(kit.templates, 'deck-controls', {
    words: plan.words,
    isTrainers: plan.day !== null,
    notes: notesIn(lectures),
    answers: plan.day === null ? [] : answersIn(course, lectures, kit),
    activities: activitiesIn(plan),
    plan: jsonInHtml(plan.day === null ? { ...plan, words: readersWords(plan.words) } : plan),
    spellings: jsonInHtml(otherSpellings(plan)),
  })

const activitiesIn = ({ day, words }: DeckPlan) =>
  Object.entries(day?.slides ?? {}).flatMap(([number, { activity }]) => {
    if (activity === null) return []
    return [{ number, activity, page: activity.page === null ? '' : words.workbookPage.replace('*', activity.page) }]
  })

function slidesIn(course: Course, lecture: Lecture, kit: Kit, { lectures, workbook }: DeckOptions) {
  // Beside others a deck keeps its style to itself.
  const scope = lectures.length === 1 ? null : `deck-${lecture.number}`
  const { slides, css } = renderSlides(course, lecture, kit.templates, { scope, printable: true, workbook })
  const shown = slidesOf(lecture)
  const numbers = shown.map(({ number }) => number)
  return {
    css,
    slides: slides.map((svg, index) => ({
      svg: scope === null ? svg : amongOthers(svg, numbers),
      scope: scope ?? '',
      number: numbers[index] ?? String(index + 1),
      before: [],
    })),
  }
}

/** A slide beside those of other lectures: its ids might stand twice, and `#3` is no longer its third slide. */
const amongOthers = (svg: string, numbers: readonly string[]): string =>
  svg
    .replace(/(<(?:section|h[1-6])\b[^>]*?)\sid="(?!figure-)[^"]*"/g, '$1')
    .replace(/\shref="#(\d+)"/g, (link, index: string) => {
      const number = numbers[Number(index) - 1]
      return number === undefined ? link : ` href="#${number}"`
    })

/** The answers that the trainer puts on the screen by a key; a participant's edition has none to show. */
const answersIn = (course: Course, lectures: readonly Lecture[], { templates }: Kit): readonly SlideAnswers[] => {
  const words = wordsFor(course.language)
  return lectures.flatMap((lecture) => {
    const definitions = definitionsOf(lecture)
    const paper: Paper = { kind: 'guide', words, templates, headingShift: 2, definitions, drawings: course.drawings }
    return slidesOf(lecture).flatMap((slide) => answersOn(slide, paper) ?? [])
  })
}

const notesIn = (lectures: readonly Lecture[]) =>
  lectures
    .flatMap(slidesOf)
    .map(({ number, content }) => ({ number, html: notesOf(content) }))
    .filter(({ html }) => html !== '')

/** Styles that begin with `teaching` are for what only the trainer's deck can do. */
const stylesFor = (isTrainers: boolean, { templates }: Kit): string =>
  [...templates.player].flatMap(([name, css]) => (isTrainers || !name.startsWith('teaching') ? [css] : [])).join('\n')
