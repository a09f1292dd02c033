import type { Course } from '../../course.ts'
import { wordsFor } from '../../words.ts'
import { agendaOf } from './agenda.ts'
import type { AppendixPage } from './back.ts'
import type { Matter } from './contents.ts'

/** What stands in the workbook between the contents and the first lecture. */
export function frontMatter(course: Course): readonly Matter[] {
  const { objectives, agenda } = wordsFor(course.language)
  return [
    ...(course.objectives.length > 0 ? [{ id: 'objectives', title: objectives }] : []),
    ...(agendaOf(course).length > 0 ? [{ id: 'agenda', title: agenda }] : []),
  ]
}

/** What stands in the workbook after the last lecture. */
export function backMatter(
  course: Course,
  appendices: readonly AppendixPage[],
  has: { readonly forms: boolean; readonly index: boolean },
): readonly Matter[] {
  const { glossary, appendix, appendixForms, evaluation, index } = wordsFor(course.language)
  return [
    ...(course.glossary.length > 0 ? [{ id: 'glossary', title: glossary }] : []),
    ...appendices.map(({ id, title }) => ({ id, title: `${appendix} ${title}` })),
    ...(has.forms ? [{ id: 'forms', title: `${appendix} ${appendixForms}` }] : []),
    ...(has.index ? [{ id: 'index', title: index }] : []),
    ...(course.objectives.length > 0 ? [{ id: 'evaluation', title: evaluation }] : []),
  ]
}

/** What stands in the guide before the first lecture. */
export function guideMatter({ language, verify }: Course): readonly Matter[] {
  const words = wordsFor(language)
  return [
    { id: 'prepare', title: words.prepare },
    ...(verify.length > 0 ? [{ id: 'verify', title: words.beforeTeaching }] : []),
  ]
}
