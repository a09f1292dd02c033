import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { withoutSystemFonts } from '../../src/io/browser-fonts.ts'
import { openPrinter } from '../../src/io/print.ts'
import { provideBrowser } from '../../src/io/provide-browser.ts'
import { fontsIn } from '../outputs/pdf.ts'
import { temporaryFolder } from '../setup/temporary-folder.ts'

const folder = join(temporaryFolder(), 'fonts & more')

beforeAll(() => mkdir(folder))

async function fontsOf(html: string): Promise<readonly string[]> {
  const printer = await openPrinter({ executablePath: await provideBrowser(() => undefined) })
  try {
    const path = join(folder, 'page.pdf')
    await writeFile(path, await printer.print(html))
    return [...new Set((await fontsIn(path)).map(({ name }) => name))]
  } finally {
    printer.close()
  }
}

test('a page that asks for fonts of the machine gets none of them', async () => {
  const html = '<p style="font-family:DejaVu Serif,serif">a <code>b</code></p>'
  expect(await fontsOf(html)).toEqual(['NotoSansTC-Regular'])
})

test('a machine without any font prints the same', async () => {
  const fontless = join(folder, 'none.conf')
  await writeFile(fontless, '<?xml version="1.0"?><fontconfig></fontconfig>')
  vi.stubEnv('FONTCONFIG_FILE', fontless)
  expect(await fontsOf('<p>a</p>')).toEqual(['NotoSansTC-Regular'])
  vi.unstubAllEnvs()
})

test('the paths of the browser’s list of fonts may hold any sign', async () => {
  const { FONTCONFIG_FILE: path = '' } = await withoutSystemFonts(folder)
  expect(path).toBe(join(folder, 'fonts.conf'))
  expect(await readFile(path, 'utf8')).toContain('fonts &amp; more')
})
