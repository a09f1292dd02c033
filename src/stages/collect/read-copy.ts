import { z } from 'zod'
import { identityField } from '../../field.ts'
import { error, type Place, type Problem } from '../../problem.ts'
import type { Answer, Copy } from './copy.ts'

/** A filled copy of a workbook, or why the file is none. */
export async function readCopy(file: string, place: Place, bytes: Uint8Array): Promise<Copy | Problem> {
  const wrong = (message: string): Problem => error('collect', place, message)
  try {
    const widgets = await widgetsOf(bytes)
    const identity = widgets.find(({ fieldName }) => fieldName === identityField)?.fieldValue
    const [, course, edition] = /^(.+) ([\da-f]{12})$/.exec(typeof identity === 'string' ? identity : '') ?? []
    if (course === undefined || edition === undefined) return wrong(noCopy)
    return { file, place, course, edition, answers: answersOf(widgets) }
  } catch (cause) {
    return wrong(cause instanceof Error && cause.name === 'PasswordException' ? locked : damaged)
  }
}

const noCopy =
  'Unexpected PDF without the fields of a workbook, expected a saved copy of workbook-fillable.pdf: one that was printed into a PDF has lost its fields'
const locked = 'Unexpected PDF with a password, expected one that opens without: have it saved again without protection'
const damaged =
  'Unexpected file that cannot be read as a PDF, expected a saved copy of workbook-fillable.pdf: ask for it again'

const widget = z.object({
  subtype: z.literal('Widget'),
  fieldName: z.string(),
  fieldType: z.string().nullish(),
  fieldValue: z.unknown(),
  alternativeText: z.string().nullish(),
  radioButton: z.boolean().nullish(),
  buttonValue: z.string().nullish(),
})
type Widget = z.output<typeof widget>

/** The form fields of a PDF, page after page. */
async function widgetsOf(bytes: Uint8Array): Promise<readonly Widget[]> {
  // Imported late: most commands need no PDF reader.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
  })
  try {
    const pdf = await task.promise
    const widgets: Widget[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const annotations: unknown[] = await (await pdf.getPage(number)).getAnnotations({ intent: 'any' })
      widgets.push(...annotations.flatMap((one) => widget.safeParse(one).data ?? []))
    }
    return widgets
  } finally {
    await task.destroy()
  }
}

/** One answer a field, in the order of the book; the marks of a question are one field. */
function answersOf(widgets: readonly Widget[]): readonly Answer[] {
  const groups = new Map<string, Widget[]>()
  for (const one of widgets) {
    if (one.fieldName !== identityField) groups.set(one.fieldName, [...(groups.get(one.fieldName) ?? []), one])
  }
  return [...groups].map(([name, group]) => answerOf(name, group))
}

function answerOf(name: string, group: readonly Widget[]): Answer {
  const label = group[0]?.alternativeText ?? ''
  const value = textOf(group[0]?.fieldValue)
  if (group[0]?.fieldType !== 'Btn') return { name, label, value: value.replace(/\r\n?/g, '\n').trim() }
  if (group[0].radioButton !== true) return { name, label, value: value === 'Off' ? '' : value }
  const chosen = group.find(({ buttonValue }) => value !== '' && value !== 'Off' && buttonValue === value)
  return { name, label: beforeChoice(label), value: chosen === undefined ? '' : choiceIn(chosen, value) }
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? value.join(', ') : ''

// The words of a mark are the question's, and what the mark stands for.
const between = ' · '
const beforeChoice = (label: string): string => label.split(between).slice(0, -1).join(between)
const choiceIn = ({ alternativeText }: Widget, value: string): string => alternativeText?.split(between).at(-1) ?? value
