import type { Page } from 'puppeteer'
import type { DrawAnswer, DrawRequest } from '../figures/request.ts'
import { limits } from '../source.ts'
import { type OwnBrowser, startBrowser } from './browser.ts'
import { within } from './deadline.ts'
import { EnvironmentError } from './environment-error.ts'
import { openRunFolder } from './run-folder.ts'

/** Draws figures, one at a time, each within a deadline. */
export interface Drawer {
  draw(request: DrawRequest): Promise<DrawAnswer>
  /** Ends the browser at once and clears its profile away. */
  close(): void
}

/** How a drawer works; tests give it odd scripts and short deadlines. */
export interface DrawerOptions {
  readonly executablePath: string
  /** The code of the drawing page. */
  readonly script: string
  readonly deadline?: number
}

/** A drawer whose browser starts with the first figure. */
export async function openDrawer({
  executablePath,
  script,
  deadline = limits.drawingMs,
}: DrawerOptions): Promise<Drawer> {
  const folder = await openRunFolder()
  let closed = false
  let running: OwnBrowser | null = null
  let current: Promise<Page> | null = null
  let last: Promise<unknown> = Promise.resolve()
  const stop = (): void => {
    running?.kill()
    current = null
  }
  const start = async (): Promise<Page> => {
    if (closed) throw new Error('it was closed')
    const own = await startBrowser(executablePath, folder.path)
    running = own
    if (closed) own.kill()
    return openPage(own, script)
  }
  const attempt = async (request: DrawRequest): Promise<DrawAnswer> => {
    current ??= start()
    const page = await within(startingMs, current, late)
    return within(deadline, drawOn(page, request), late)
  }
  const once = (request: DrawRequest): Promise<DrawAnswer> =>
    attempt(request).catch((cause: unknown) => {
      stop()
      throw cause
    })
  const twice = async (request: DrawRequest): Promise<DrawAnswer> => {
    try {
      return await once(request).catch((cause: unknown) => (isLate(cause) ? Promise.reject(cause) : once(request)))
    } catch (cause) {
      return tooLate(cause, deadline)
    }
  }
  return {
    draw: (request) => {
      const mine = last.then(() => twice(request))
      last = mine.catch(() => undefined)
      return mine
    },
    close: () => {
      closed = true
      stop()
      folder.remove()
    },
  }
}

/** Milliseconds for the browser to start and to read the engines. */
const startingMs = 60_000

function tooLate(cause: unknown, deadline: number): DrawAnswer {
  if (isLate(cause)) return { wrong: `takes longer than ${deadline / 1000} s to draw`, line: null }
  if (cause instanceof EnvironmentError) throw cause
  const reason = cause instanceof Error ? cause.message : String(cause)
  throw new EnvironmentError(`The browser could not draw a figure, twice: ${reason}`, { cause })
}

const origin = 'http://course.invalid/'

// Vega makes functions of expressions; nothing else may run or be asked for.
const policy =
  "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'unsafe-inline'; font-src data:; img-src data:"

// As slides have it, so that text is as wide as there.
const blank = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<style id="fonts"></style><style>html{font-family:Kejian,sans-serif;text-rendering:geometricPrecision}svg{text-autospace:no-autospace;text-spacing-trim:space-all}</style>
<body><div id="stage"></div><script src="/drawer.js"></script>`

async function openPage({ browser }: OwnBrowser, script: string): Promise<Page> {
  const page = await browser.newPage()
  await page.emulateTimezone('UTC')
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    const url = request.url()
    if (url === origin) void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: blank })
    else if (url === `${origin}drawer.js`)
      void request.respond({ status: 200, contentType: 'text/javascript; charset=utf-8', body: script })
    else if (url.startsWith('data:')) void request.continue()
    else void request.abort()
  })
  await page.goto(origin, { waitUntil: 'load', timeout: 0 })
  return page
}

async function drawOn(page: Page, request: DrawRequest): Promise<DrawAnswer> {
  const answer: unknown = await page.evaluate(`window.draw(${JSON.stringify(request)})`)
  if (!isAnswer(answer)) throw new Error('The page gives no drawing')
  return answer
}

/** Tells whether something is what the drawing page gives. */
export const isAnswer = (answer: unknown): answer is DrawAnswer =>
  typeof answer === 'object' && answer !== null && ('svg' in answer || 'wrong' in answer)

const late = 'no drawing in time'

const isLate = (cause: unknown): boolean => cause instanceof Error && cause.message === late
