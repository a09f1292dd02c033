import { withFields } from '../stages/render/fields.ts'
import { packPage } from '../stages/render/pack.ts'
import { wordsFor } from '../words.ts'
import type { Output } from './output.ts'
import { workbookHtml } from './workbook.ts'

/** The workbook to be filled in on the screen: page for page the printed one, with a form field at every writing space. */
export const workbookFillable: Output = {
  name: 'workbook-fillable',
  plan: (course, { edition }) =>
    edition.audience === 'participant'
      ? [
          {
            path: 'workbook-fillable.pdf',
            format: 'pdf',
            title: `${course.title} · ${wordsFor(course.language).workbook}`,
            lecture: null,
          },
        ]
      : [],
  covered: true,
  fillable: true,
  render: (course, artifact, kit, pages) => {
    const printed = workbookHtml(course, artifact, kit, pages, true)
    const html = withFields(printed, wordsFor(course.language).row)
    return packPage({ html, assets: course.assets, fonts: kit.fonts })
  },
}
