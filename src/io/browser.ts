import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer'
import { withoutSystemFonts } from './browser-fonts.ts'
import { EnvironmentError } from './environment-error.ts'

/** A browser of our own, in a process group of its own, that never reaches the network. */
export interface OwnBrowser {
  readonly browser: Browser
  readonly version: string
  /** Ends the browser and everything that it started, at once. */
  kill(): void
}

let count = 0

/** Starts a headless browser whose profile lies in the given folder. */
export async function startBrowser(executablePath: string, folder: string): Promise<OwnBrowser> {
  count += 1
  const userDataDir = join(folder, `profile-${count}`)
  await mkdir(userDataDir, { recursive: true })
  const browser = await launch(executablePath, userDataDir, await withoutSystemFonts(folder))
  const group = browser.process()?.pid
  return { browser, version: await browser.version(), kill: () => killGroup(browser, group) }
}

const launch = (executablePath: string, userDataDir: string, env: NodeJS.ProcessEnv): Promise<Browser> =>
  puppeteer
    .launch({
      executablePath,
      userDataDir,
      env,
      headless: executablePath.includes('headless-shell') ? 'shell' : true,
      pipe: true,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      timeout: 60_000,
      args: flags(),
    })
    .catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause)
      throw new EnvironmentError(`The browser ${executablePath} does not start: ${reason}`, { cause })
    })

const flags = (): string[] => [
  // Without it headless-shell and whole browsers break lines differently.
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--disable-dev-shm-usage',
  // Chromium refuses its sandbox to root; only then is it off.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

function killGroup(browser: Browser, group: number | undefined): void {
  try {
    if (group !== undefined && process.platform !== 'win32') process.kill(-group, 'SIGKILL')
    else browser.process()?.kill('SIGKILL')
  } catch {
    // It has ended already.
  }
}
