import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findBrowser } from '../../src/io/find-browser.ts'
import { openCachedPrinter } from '../../src/io/print-cache.ts'

const html = (text: string): string => `<!doctype html><title>x</title><p>${text}</p>`

let folder = ''
let executablePath = ''

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kejian-cache-'))
  executablePath = (await findBrowser()) ?? ''
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const printed = async (text: string, path = executablePath): Promise<string> => {
  const printer = await openCachedPrinter({ executablePath: path }, folder)
  try {
    return Buffer.from(await printer.print(html(text))).toString('latin1')
  } finally {
    printer.close()
  }
}

test('a page that was printed before is taken from the cache, byte for byte', async () => {
  const first = await printed('one')
  const [name = ''] = readdirSync(folder)
  expect(first.slice(0, 5)).toBe('%PDF-')
  writeFileSync(join(folder, name), 'what lies in the cache')
  expect(await printed('one')).toBe('what lies in the cache')
})

test('another page, or another browser, is printed anew', async () => {
  await printed('one')
  await printed('two')
  expect(readdirSync(folder)).toHaveLength(2)
  await expect(printed('one', '/nonexistent/browser')).rejects.toThrow('/nonexistent/browser')
})

test('what nobody asked for in two weeks is thrown away', async () => {
  await printed('one')
  const old = join(folder, readdirSync(folder)[0] ?? '')
  utimesSync(old, new Date(0), new Date(0))
  await printed('two')
  await expect.poll(() => readdirSync(folder).length).toBe(1)
  expect(() => readFileSync(old)).toThrow()
})

test('page numbers are known again for the page that they were found for, unless they cannot be read', async () => {
  const printer = await openCachedPrinter({ executablePath }, folder)
  try {
    expect(await printer.recallPages(html('one'))).toBeNull()
    await printer.keepPages(html('one'), new Map([['l1', 5]]))
    expect(await printer.recallPages(html('one'))).toEqual(new Map([['l1', 5]]))
    expect(await printer.recallPages(html('two'))).toBeNull()
    const [name = ''] = readdirSync(folder)
    writeFileSync(join(folder, name), '{"l1":"five"}')
    expect(await printer.recallPages(html('one'))).toBeNull()
  } finally {
    printer.close()
  }
})
