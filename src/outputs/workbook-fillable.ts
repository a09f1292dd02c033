import { withFields } from '../stages/render/fields.ts'
import { packPage } from '../stages/render/pack.ts'
import { wordsFor } from '../words.ts'
import { onePdf } from './one-pdf.ts'
import type { Output } from './output.ts'
import { workbookHtml } from './workbook.ts'

/**
 * The workbook to be filled in on the screen: page for page the printed one, with a form field at every writing space.
 * It takes its page numbers from there and is printed once.
 */
export const workbookFillable: Output = {
  name: 'workbook-fillable',
  ...onePdf('participant', 'workbook-fillable.pdf', (words) => words.workbookFillable),
  covered: true,
  fillable: true,
  refersTo: 'workbook',
  render: (course, artifact, kit, { other }) => {
    const printed = workbookHtml(course, artifact, kit, other, true)
    // What does not fit was found in the printed one.
    const html = withFields(printed, wordsFor(course.language).row).replace(/ data-at="[^"]*"/g, '')
    return packPage({ html, assets: course.assets, fonts: kit.fonts })
  },
}
