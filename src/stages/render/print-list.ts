import { forGroups, forPeople, forPeopleAndSpare } from '../../copies.ts'
import type { Course } from '../../course.ts'
import type { Layout } from '../../known.ts'
import type { Words } from '../../words.ts'
import { linksTo } from './anchors.ts'
import { layOutCards } from './cards/layout.ts'
import { cardLines, copiesOf, type PrintLine } from './cards/print-list.ts'
import { placedForms } from './form-sheets.ts'
import { namedForms } from './materials.ts'

/** Everything that is to be printed before the day, and how often. `workbook`: how it lies, once it is printed. */
export const printListOf = (course: Course, workbook: Layout, words: Words): readonly PrintLine[] => [
  workbookLine(course, workbook, words),
  ...cardLines(layOutCards(course), words),
  ...formLines(course, workbook, words),
]

function workbookLine({ participants }: Course, { across }: Layout, words: Words): PrintLine {
  const copies = forPeopleAndSpare(participants)
  const sheets = Math.ceil(across.length / 2)
  return {
    what: words.workbook,
    file: 'workbook.pdf',
    pages: across.length === 0 ? null : `1–${across.length}`,
    sides: words.twoSided,
    ...copiesOf(copies, words),
    sheets: copies.count === null || sheets === 0 ? null : copies.count * sheets,
  }
}

/** Forms that an activity names are copied for its groups, or for everybody where they are not counted. */
function formLines(course: Course, workbook: Layout, words: Words): readonly PrintLine[] {
  const placed = placedForms(course)
  return namedForms(course).map(({ form, activity, slide }) => {
    const grouped = forGroups(activity, course.participants)
    const copies = grouped.basis.for === 'group' ? forPeople(course.participants) : grouped
    const folio = linksTo(form, placed, workbook).at(-1)?.page ?? null
    return {
      what: `${form.title ?? words.worksheet}${words.usedOn.replace('*', slide)}`,
      file: words.copyFromWorkbook,
      pages: folio === null ? null : `${words.page} ${folio}`,
      sides: words.oneSided,
      ...copiesOf(copies, words),
      sheets: copies.count,
    }
  })
}
