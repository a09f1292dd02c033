import type { Audience } from '../edition.ts'
import { type Words, wordsFor } from '../words.ts'
import type { Output } from './output.ts'

/** An output of one PDF for the whole course, which these readers have: its file, and how it is called on their front page. */
export const onePdf = (
  audience: Audience,
  path: string,
  called: (words: Words) => string,
): Required<Pick<Output, 'paper' | 'plan'>> => ({
  paper: called,
  plan: (course, { edition }) =>
    edition.audience === audience
      ? [{ path, format: 'pdf', title: `${course.title} · ${called(wordsFor(course.language))}`, lecture: null }]
      : [],
})
