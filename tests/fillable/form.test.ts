import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef, PDFStream } from '@cantoo/pdf-lib'
import { beforeAll, expect, test } from 'vitest'
import { buildFor } from '../secrecy/secrets.ts'
import { temporaryFolder } from '../setup/temporary-folder.ts'
import {
  courseFolder,
  filledByProgram,
  filledByViewer,
  readBook,
  textsIn,
  type Widget,
  widgetsIn,
  withViewer,
} from './copies.ts'

const out = temporaryFolder()

let book: Uint8Array = new Uint8Array()
let widgets: readonly Widget[] = []

beforeAll(async () => {
  await buildFor(courseFolder, out)
  book = await readBook(out, 'workbook-fillable')
  widgets = await widgetsIn(book)
})

test('every writing space is a field with a name of its own and the question as its tooltip', () => {
  const kinds = (one: Widget): string =>
    one.fieldType === 'Tx' ? (one.multiLine === true ? 'room' : 'line') : one.checkBox === true ? 'box' : 'mark'
  const summary = new Map(widgets.map((one) => [one.fieldName, `${kinds(one)}: ${one.alternativeText}`]))
  expect(Object.fromEntries(summary)).toMatchObject({
    'cover.name': 'line: 姓名',
    'cover.organisation': 'line: 單位',
    'cover.date': 'line: 日期',
    'objectives.O1-1.before': 'mark: O1.1 說出三品 · 課前 · 5',
    '1-2.1': 'line: \uff3f\uff3f、產品和\uff3f\uff3f',
    '1-2.2': 'line: \uff3f\uff3f、產品和\uff3f\uff3f (2)',
    '1-3.1': 'room: 豆腐店 · 老闆娘說的哪一句可以核驗？',
    '1-3.2': 'mark: 豆腐店 · 受理還是婉拒？ · 婉拒',
    '1-3.3': 'mark: 豆腐店 · 你有多大把握？ · 5',
    '1-3.4.r2.c2': 'room: 豆腐店 · 第 2 行 · 能證明什麼',
    '1-3.5': 'room: 豆腐店 · 畫出資金的來去。',
    '1-3.6': 'box: 豆腐店 · 已經拜訪',
    '1-4.1': 'mark: 三品不含哪一項？ · C',
    'F1.r4.c3': 'room: 表單 1 拜訪記錄 · 第 4 行 · 下一步',
    'c1.F1.r4.c3': 'room: 表單 1 拜訪記錄 · 第 4 行 · 下一步',
    'evaluation.3': 'room: 課程評估 · 建議',
  })
  expect(widgets.filter(({ alternativeText }) => (alternativeText ?? '') === '')).toEqual([])
})

test('the words of an example row are no field', () => {
  expect(widgets.filter(({ fieldName }) => /^F1\.r[12]\./.test(fieldName))).toEqual([])
})

test('the printed workbook has neither fields nor links to them', async () => {
  const printed = await readBook(out, 'workbook')
  expect(await widgetsIn(printed)).toEqual([])
  const { context, catalog } = await PDFDocument.load(printed)
  expect(catalog.get(PDFName.of('AcroForm'))).toBeUndefined()
  expect(context.enumerateIndirectObjects().filter(([, object]) => String(object).includes('field.invalid'))).toEqual(
    [],
  )
})

test('no link to a field is left in the fillable one', async () => {
  const { context } = await PDFDocument.load(book)
  expect(context.enumerateIndirectObjects().filter(([, object]) => String(object).includes('field.invalid'))).toEqual(
    [],
  )
})

test('each field lies inside its page, has room for a character, and lies over no other', () => {
  const odd = widgets.filter(({ rect: [left = 0, bottom = 0, right = 0, top = 0] }) => {
    return left < 20 || right > 825 || bottom < 20 || top > 825 || right - left < 8 || top - bottom < 8
  })
  expect(odd).toEqual([])
  const over = widgets.flatMap((one, index) =>
    widgets
      .slice(index + 1)
      .filter((other) => other.page === one.page && shared(one, other) > 8)
      .map((other) => `${one.fieldName} ${other.fieldName}`),
  )
  expect(over).toEqual([])
})

/** Square points that two fields share. */
function shared(
  { rect: [l = 0, b = 0, r = 0, t = 0] }: Widget,
  { rect: [l2 = 0, b2 = 0, r2 = 0, t2 = 0] }: Widget,
): number {
  return Math.max(0, Math.min(r, r2) - Math.max(l, l2)) * Math.max(0, Math.min(t, t2) - Math.max(b, b2))
}

test('fields are tagged as forms and the tab key walks as one reads', async () => {
  const pdf = await PDFDocument.load(book)
  const dictionaries = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, one]) => (one instanceof PDFDict ? [one] : []))
  const forms = dictionaries.filter((one) => one.get(PDFName.of('S')) === PDFName.of('Form'))
  const tagged = new Set(forms.flatMap((form) => objectsOf(form)))
  const marked = pdf.context
    .enumerateIndirectObjects()
    .filter(([, one]) => one instanceof PDFDict && one.get(PDFName.of('Subtype')) === PDFName.of('Widget'))
  const untagged = marked.filter(([ref, one]) => !tagged.has(String(ref)) && !isHidden(one))
  expect(marked.length).toBeGreaterThan(60)
  expect(untagged).toEqual([])
  const withFields = pdf
    .getPages()
    .filter((page) => widgets.some((one) => one.page === pdf.getPages().indexOf(page) + 1))
  expect(withFields.filter((page) => page.node.get(PDFName.of('Tabs')) !== PDFName.of('S'))).toEqual([])
  const onPage = widgets.filter(({ page }) => page === 5).map(({ fieldName }) => fieldName)
  expect([...new Set(onPage)].slice(0, 8)).toEqual([
    '1-2.1',
    '1-2.2',
    '1-2.3',
    '1-2.4',
    '1-3.1',
    '1-3.2',
    '1-3.3',
    '1-3.4.r1.c1',
  ])
})

const isHidden = (object: unknown): boolean =>
  object instanceof PDFDict && object.lookup(PDFName.of('F'), PDFNumber).asNumber() === 2

/** The annotations that an element of the tags names. */
function objectsOf(element: PDFDict): readonly string[] {
  const kids = element.lookup(PDFName.of('K'))
  const all = kids instanceof PDFArray ? kids.asArray().map((_, index) => kids.lookup(index)) : [kids]
  return all.flatMap((kid) => {
    const ref = kid instanceof PDFDict ? kid.get(PDFName.of('Obj')) : undefined
    return ref instanceof PDFRef ? [String(ref)] : []
  })
}

const typed = {
  'cover.name': '王小明',
  'cover.organisation': '堃喆支行（\u{20bb7}野家）',
  '1-3.1': '水電單、流水\n工資單：56 噸。㙟',
  'F1.r3.c1': '农商银行首贷户',
}

test.each([
  ['a program', filledByProgram],
  ['a viewer', filledByViewer],
])('Chinese that %s writes into it survives saving, rare characters too', async (_, fill) => {
  const saved = await fill(book, typed)
  expect(await textsIn(saved)).toEqual(typed)
  expect(await textsIn(await fill(saved, { 'cover.name': '李四' }))).toEqual({ ...typed, 'cover.name': '李四' })
})

test('a viewer draws what was typed with the font of the form', async () => {
  const { 'cover.name': name, '1-3.1': answer } = { ...typed, '1-3.1': '首貸戶與首贷户，堃喆：56%' }
  const saved = await filledByViewer(book, { 'cover.name': name, '1-3.1': answer })
  const pdf = await PDFDocument.load(saved)
  const form = pdf.catalog.lookup(PDFName.of('AcroForm'), PDFDict)
  // What the font lacks would be left to viewers.
  expect(form.get(PDFName.of('NeedAppearances'))).toBeUndefined()
  const field = pdf.getForm().getTextField('1-3.1').acroField.getWidgets()[0]
  const look = field?.getAppearances()?.normal
  expect(String(look instanceof PDFStream ? look.dict.lookup(PDFName.of('Resources')) : look)).toContain('/Webdings')
  await withViewer(saved, async (viewer) => {
    expect(await viewer.getFieldObjects()).toHaveProperty(['cover.name'])
  })
})

test('the font has the characters of Big5 and GBK, says what they are, and is embedded whole', async () => {
  const pdf = await PDFDocument.load(book)
  const fonts = pdf.catalog
    .lookup(PDFName.of('AcroForm'), PDFDict)
    .lookup(PDFName.of('DR'), PDFDict)
    .lookup(PDFName.of('Font'), PDFDict)
  const font = fonts.lookup(PDFName.of('Webdings'), PDFDict)
  expect(String(font.get(PDFName.of('BaseFont')))).toBe('/NotoSansSC-Regular')
  expect(font.get(PDFName.of('ToUnicode'))).toBeInstanceOf(PDFRef)
  expect(book.length).toBeLessThan(8_000_000)
})

test('it says which course and edition it is of', async () => {
  const pdf = await PDFDocument.load(book)
  const identity = pdf
    .getForm()
    .getTextField('kejian')
    .acroField.dict.lookup(PDFName.of('V'), PDFHexString)
    .decodeText()
  expect(identity).toMatch(/^fillable [\da-f]{12}$/)
})
