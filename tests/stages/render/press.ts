import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { Asset } from '../../../src/course.ts'
import { fontStack } from '../../../src/fonts.ts'
import { loadFonts } from '../../../src/io/fonts.ts'
import { openPrinter, type Printer } from '../../../src/io/print.ts'
import { provideBrowser } from '../../../src/io/provide-browser.ts'
import { family } from '../../../src/stages/render/fonts.ts'
import { fontsHere, packPage, policyHere } from '../../../src/stages/render/pack.ts'
import { fontsIn, pagesOf } from '../../outputs/pdf.ts'
import { temporaryFolder } from '../../setup/temporary-folder.ts'

/** What came out of the printer: the text without white space, and the fonts by kind and name. */
export interface Printed {
  readonly text: string
  readonly fonts: readonly string[]
}

/** A browser for the tests of a file that packs and prints the body of a page. */
export function openPress(): (body: string, assets?: readonly Asset[]) => Promise<Printed> {
  let printer: Printer | null = null
  const folder = temporaryFolder()
  beforeAll(async () => {
    printer = await openPrinter({ executablePath: await provideBrowser(() => undefined) })
  })
  afterAll(() => printer?.close())
  return async (body, assets = []) => {
    if (printer === null) throw new Error('The printer is not open')
    const packed = await packBody(body, assets)
    const path = join(folder, 'page.pdf')
    await writeFile(path, await printer.print(packed))
    const [page] = await pagesOf(path)
    return { text: page?.text ?? '', fonts: (await fontsIn(path)).map(({ kind, name }) => `${kind} ${name}`).sort() }
  }
}

/** A body as the self-contained page that our outputs make of it. */
export async function packBody(body: string, assets: readonly Asset[] = []): Promise<string> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policyHere}"><title>A page</title><style>${fontsHere}html{font-family:${family},sans-serif}</style></head><body>${body}</body></html>`
  const images = new Map(assets.map((asset): [string, Asset] => [asset.path, asset]))
  return packPage({ html, assets: images, fonts: await loadFonts(fontStack('zh-Hant')) })
}
