import { afterEach, expect, test } from 'vitest'
import { EnvironmentError } from '../../src/io/environment-error.ts'
import { findBrowser } from '../../src/io/find-browser.ts'
import { openPrinter, type Printer } from '../../src/io/print.ts'
import { browsersOf, isGone } from '../cli/processes.ts'

let printer: Printer | null = null

const open = async (deadline = 60_000): Promise<Printer> => {
  printer = await openPrinter({ executablePath: (await findBrowser()) ?? '', deadline })
  return printer
}

afterEach(() => {
  printer?.close()
  printer = null
})

const page = (body: string): string => `<!doctype html><title>x</title>${body}`

const hung = page('<script>for (;;);</script>')

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-'

test('a hung page is given up at the deadline, its browser is killed, and the next page is printed', async () => {
  const { print, close } = await open(1500)
  const { main } = browsersOf(process.pid)
  const refused = print(hung)
  await expect(refused).rejects.toThrow(EnvironmentError)
  await expect(refused).rejects.toThrow('The browser could not print, twice: no PDF within 1.5 s')
  expect(browsersOf(process.pid).all).not.toContain(main)
  expect(isPdf(await print(page('<p>next')))).toBe(true)
  close()
  await expect.poll(() => isGone(process.pid)).toBe(true)
})

test('pages beside a hung one are printed all the same', async () => {
  const { print } = await open(3000)
  const results = await Promise.allSettled([hung, page('<p>1'), page('<p>2'), page('<p>3')].map((html) => print(html)))
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled'])
})

test('a browser that is killed is replaced without a word', async () => {
  const { print } = await open()
  const printed = Promise.all(['1', '2', '3'].map((text) => print(page(`<p>${text}`.repeat(2000)))))
  process.kill(browsersOf(process.pid).main ?? Number.NaN, 'SIGKILL')
  expect((await printed).every(isPdf)).toBe(true)
})

test('closing in the middle of printing leaves no process and no folder', async () => {
  const { print, close } = await open()
  const printed = print(page('<p>x'.repeat(20_000))).catch((cause: unknown) => cause)
  close()
  expect(await printed).toBeInstanceOf(EnvironmentError)
  await expect.poll(() => isGone(process.pid)).toBe(true)
})

test('a page that asks for something outside itself is not printed', async () => {
  const { print } = await open()
  await expect(print(page('<img src="http://example.com/cat.png">'))).rejects.toThrow('http://example.com/cat.png')
})

test('slides are measured as they are printed, though JavaScript is off', async () => {
  const { printMeasured } = await open()
  const look = 'document.querySelector("p").getBoundingClientRect()'
  const ruler = `var ruler = { fits: () => [{ height: innerHeight, items: ${look}.width, hidden: ${look}.height,
    beyond: { top: 0, right: 0, bottom: 0, left: 0 }, images: [], clipped: [], smallest: null }] }`
  const style = '<style>p { margin: 0; width: 100px; height: 10px } @media print { p { width: 300px } }</style>'
  const { bytes, fits } = await printMeasured(page(`${style}<p>x</p>`), { ruler, offenders: () => [] })
  expect(isPdf(bytes)).toBe(true)
  expect(fits).toMatchObject([{ height: 720, items: 300, hidden: 10 }])
})

test('what is no measure of slides is not taken for one', async () => {
  const { printMeasured } = await open()
  await expect(
    printMeasured(page('<p>x</p>'), { ruler: 'var ruler = { fits: () => [{}] }', offenders: () => [] }),
  ).rejects.toThrow('the slides could not be measured')
})
