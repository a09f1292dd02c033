import { readFile } from 'node:fs/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { z } from 'zod'

const widget = z.object({
  id: z.string(),
  subtype: z.literal('Widget'),
  fieldName: z.string(),
  fieldType: z.string(),
  fieldValue: z.unknown(),
  alternativeText: z.string().nullish(),
  multiLine: z.boolean().nullish(),
  radioButton: z.boolean().nullish(),
  checkBox: z.boolean().nullish(),
  buttonValue: z.string().nullish(),
  rect: z.array(z.number()),
})

/** A form field as a viewer has it, and the page that it stands on. */
export type Widget = z.output<typeof widget> & { readonly page: number }

/** The form fields of a PDF, page after page, without the hidden one. */
export const widgetsIn = (bytes: Uint8Array): Promise<readonly Widget[]> =>
  withViewer(bytes, async (pdf) => {
    const widgets: Widget[] = []
    for (let page = 1; page <= pdf.numPages; page += 1) {
      const annotations: unknown[] = await (await pdf.getPage(page)).getAnnotations()
      for (const one of annotations) {
        const { data } = widget.safeParse(one)
        if (data !== undefined && data.fieldName !== 'kejian') widgets.push({ ...data, page })
      }
    }
    return widgets
  })

/** What a participant writes, by the names of fields; of a choice what its mark is called. */
export type Answers = Readonly<Record<string, string>>

/** Fills a copy in as Firefox does. */
export async function filledByViewer(bytes: Uint8Array, answers: Answers): Promise<Uint8Array> {
  const widgets = await widgetsIn(bytes)
  return withViewer(bytes, async (pdf) => {
    for (const { id, fieldName, fieldType, checkBox, buttonValue } of widgets) {
      const answer = answers[fieldName]
      if (answer !== undefined) {
        const marked = checkBox === true || buttonValue === answer
        pdf.annotationStorage.setValue(id, { value: fieldType === 'Btn' ? marked : answer })
      }
    }
    return pdf.saveDocument()
  })
}

/** Fills a copy in as programs do that leave the drawing to viewers. */
export async function filledByProgram(bytes: Uint8Array, answers: Answers): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const form = pdf.getForm()
  for (const [name, answer] of Object.entries(answers)) form.getTextField(name).setText(answer)
  return pdf.save({ updateFieldAppearances: false })
}

/** What stands in the text fields that are not empty. */
export const textsIn = async (bytes: Uint8Array): Promise<Answers> =>
  Object.fromEntries(
    (await widgetsIn(bytes)).flatMap(({ fieldName, fieldType, fieldValue }) =>
      fieldType === 'Tx' && typeof fieldValue === 'string' && fieldValue !== '' ? [[fieldName, fieldValue]] : [],
    ),
  )

type Viewer = Awaited<ReturnType<typeof getDocument>['promise']>

/** Opens a PDF as a browser's viewer does. */
export async function withViewer<T>(bytes: Uint8Array, ask: (pdf: Viewer) => Promise<T>): Promise<T> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  try {
    return await ask(await task.promise)
  } finally {
    await task.destroy()
  }
}

/** The course of the tests. */
export const courseFolder = 'tests/fixtures/courses/fillable'

/** Where the command puts its two workbooks. */
export const readBook = (out: string, name: 'workbook' | 'workbook-fillable'): Promise<Uint8Array> =>
  readFile(`${out}/fillable/participant/${name}.pdf`)
