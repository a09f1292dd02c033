import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { parse } from 'csv-parse/sync'
import { beforeAll, expect, test } from 'vitest'
import { courseFolder, filledByProgram, filledByViewer, readBook } from '../fillable/copies.ts'
import { kejian } from './command.ts'
import { temporaryFolder } from './folders.ts'

const folder = temporaryFolder()
const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  const { code, stderr } = await kejian(['build', courseFolder, '--out', at('out')])
  expect({ code, stderr }).toMatchObject({ code: 0 })
  const book = await readBook(at('out'), 'workbook-fillable')
  const wang = { 'cover.name': '王小明', 'cover.organisation': '堃喆支行', '1-3.1': '=1+1\n水電單' }
  await writeFile(at('wang.pdf'), await filledByProgram(book, wang))
  const li = {
    'cover.name': '李四',
    '1-3.2': '2',
    '1-3.3': '4',
    '1-3.6': '1',
    '1-4.1': 'B',
    'objectives.O1-1.before': '3',
  }
  await writeFile(at('li.pdf'), await filledByViewer(book, li))
  await writeFile(at('printed.pdf'), await readBook(at('out'), 'workbook'))
  await writeFile(at('torn.pdf'), book.slice(0, 5_000))
  await writeFile(at('letter.pdf'), 'Dear trainer')
  const locked = await PDFDocument.load(book)
  locked.encrypt({ userPassword: 'secret', ownerPassword: 'secret' })
  await writeFile(at('locked.pdf'), await locked.save())
})

const tableIn = async (path: string): Promise<unknown> => parse(await readFile(path), { bom: true, columns: true })

const wangRow = {
  file: 'wang.pdf',
  'cover.name 姓名': '王小明',
  'cover.organisation 單位': '堃喆支行',
  'cover.date 日期': '',
  'objectives.O1-1.before O1.1 說出三品 · 課前': '',
  '1-3.1 豆腐店 · 老闆娘說的哪一句可以核驗？': "'=1+1\n水電單",
  '1-3.2 豆腐店 · 受理還是婉拒？': '',
  '1-3.3 豆腐店 · 你有多大把握？': '',
  '1-3.6 豆腐店 · 已經拜訪': '',
  '1-4.1 三品不含哪一項？': '',
}

const liRow = {
  ...wangRow,
  file: 'li.pdf',
  'cover.name 姓名': '李四',
  'cover.organisation 單位': '',
  'objectives.O1-1.before O1.1 說出三品 · 課前': '3',
  '1-3.1 豆腐店 · 老闆娘說的哪一句可以核驗？': '',
  '1-3.2 豆腐店 · 受理還是婉拒？': '婉拒',
  '1-3.3 豆腐店 · 你有多大把握？': '4',
  '1-3.6 豆腐店 · 已經拜訪': '1',
  '1-4.1 三品不含哪一項？': 'B',
}

test('filled copies come into one table, whoever has saved them', async () => {
  const { code, stdout, stderr } = await kejian(['collect', at('wang.pdf'), at('li.pdf'), '--out', at('two.csv')])
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: '',
    stderr: `2 of 2 copies in ${at('two.csv')}, 0 errors, 0 warnings\n`,
  })
  expect(await tableIn(at('two.csv'))).toEqual([wangRow, liRow])
})

test('files that are no copies are said, each with how to mend it, and the others are collected', async () => {
  const names = ['torn.pdf', 'li.pdf', 'printed.pdf', 'locked.pdf', 'letter.pdf', 'gone.pdf', 'wang.pdf']
  const { code, stderr } = await kejian(['collect', ...names.map(at), '--out', at('some.csv')])
  expect(code).toBe(1)
  const said = stderr.trim().split('\n')
  expect(said.slice(0, -1).map((line) => line.replace(folder, '').slice(1, 62))).toEqual([
    'torn.pdf:1:1 error Unexpected file that cannot be read as a P',
    'printed.pdf:1:1 error Unexpected PDF without the fields of a ',
    'locked.pdf:1:1 error Unexpected PDF with a password, expected',
    'letter.pdf:1:1 error Unexpected file that cannot be read as a',
    'gone.pdf:1:1 error Unexpected missing file, expected a PDF: l',
  ])
  expect(said.at(-1)).toBe(`2 of 7 copies in ${at('some.csv')}, 5 errors, 0 warnings`)
  expect(await tableIn(at('some.csv'))).toEqual([liRow, wangRow])
})

test('a folder and a star stand for the PDFs that they hold; a dash writes the table to the screen', async () => {
  const { code, stdout } = await kejian(['collect', at('*a*g.pdf'), at('wang.pdf'), '--out', '-'])
  expect(code).toBe(0)
  expect(stdout.startsWith('\ufeff"file"')).toBe(true)
  expect(parse(stdout, { bom: true })).toHaveLength(2)
  const all = await kejian(['collect', folder, '--out', at('all.csv')])
  expect(all.stderr).toContain('2 of 6 copies')
})

test('where nothing can be collected nothing is written', async () => {
  const { code, stderr } = await kejian(['collect', at('letter.pdf'), '--out', at('none.csv')])
  expect(code).toBe(1)
  expect(stderr).toContain('Nothing was written: 1 errors, 0 warnings')
  await expect(readFile(at('none.csv'))).rejects.toThrow('ENOENT')
})

test('no files, and a table that cannot be written, are said', async () => {
  expect(await kejian(['collect'])).toMatchObject({ code: 2, stdout: '' })
  const { code, stderr } = await kejian(['collect', at('li.pdf'), '--out', at('no such folder/x.csv')])
  expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('The output could not be written') })
})
