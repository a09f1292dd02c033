import { deckPage } from '../stages/render/deck-page.ts'
import type { Output } from './output.ts'

/** The whole day in one file, from opening to closing, for the trainer who presents it. */
export const day: Output = {
  name: 'day',
  screen: (words) => words.wholeDay,
  refersTo: 'workbook',
  plan: (course, { edition }) =>
    edition.audience === 'trainer' ? [{ path: 'day.html', format: 'html', title: course.title, lecture: null }] : [],
  render: (course, artifact, kit, { other }) =>
    deckPage(course, artifact, kit, { lectures: course.lectures, workbook: other, isPlayed: true }),
}
