import type { DeckPlan, PlannedDay, PlannedSlide } from '../../src/day-plan.ts'
import { playerWordsFor } from '../../src/words/player.ts'

/** A slide of a planned day: its number, section, minutes and when it begins by the clock. */
export type Row = readonly [number: string, section: string | null, minutes: number, at: number | null]

/** Nine to noon: two lectures, a break with a slide of its own at ten, and a slide for the trainer alone. */
export const rows: readonly Row[] = [
  ['0-1', null, 0, 540],
  ['0-2', null, 10, 540],
  ['1-1', 'One', 20, 550],
  ['1-2', 'One', 30, 570],
  ['1-3', null, 0, 615],
  ['2-1', 'Two', 20, 615],
  ['2-1a', 'Two', 10, 635],
  ['2-2', 'Three', 60, 645],
]

/** What is planned for a day of these slides. */
export const planOf = (slides: readonly Row[], day: Partial<PlannedDay> = {}): DeckPlan => ({
  course: 'day',
  title: 'A day',
  subtitle: null,
  language: 'en',
  words: playerWordsFor('en'),
  lectures: ['Opening', 'First', 'Second'].map((title, index) => ({ label: String(index), title })),
  slides: slides.map(slideOf),
  day: {
    start: 540,
    end: 705,
    breaks: [{ at: 600, minutes: 15, title: 'Tea', slide: '1-3', before: '2-1' }],
    slides: Object.fromEntries(slides.map(([number, , minutes, at]) => [number, { minutes, at, activity: null }])),
    late: [],
    ...day,
  },
})

const slideOf = ([number, section]: Row): PlannedSlide => ({
  number,
  title: `Slide ${number}`,
  lecture: Number(number[0]),
  section,
})
