import { access, constants, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { Browser, getInstalledBrowsers } from '@puppeteer/browsers'
import { EnvironmentError } from './environment-error.ts'

/** The path of a Chromium that can print, or `null`. What the environment names comes first, and must be there. */
export async function findBrowser(environment: NodeJS.ProcessEnv = process.env): Promise<string | null> {
  for (const variable of ['CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH']) {
    const named = environment[variable] ?? ''
    if (named !== '') return checked(named, variable)
  }
  for (const path of [...onPath(environment), ...wellKnown(environment)]) {
    if (await isExecutable(path)) return path
  }
  return downloaded(join(homedir(), '.cache', 'puppeteer'))
}

async function checked(path: string, variable: string): Promise<string> {
  if (await isExecutable(path)) return path
  throw new EnvironmentError(
    `${variable} names "${path}", which is no program; correct it, or unset it to use an installed browser`,
  )
}

// headless-shell starts and prints faster than a whole browser, so it is asked for first.
const commands = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const onPath = ({ PATH = '' }: NodeJS.ProcessEnv): readonly string[] =>
  commands.flatMap((command) => PATH.split(delimiter).map((folder) => join(folder, command)))

const applications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']

function wellKnown(environment: NodeJS.ProcessEnv): readonly string[] {
  if (process.platform === 'darwin') return applications.map((name) => join('/Applications', name))
  if (process.platform !== 'win32') return []
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? [])
  return roots.flatMap((root) => programs.map((program) => join(root, program)))
}

/** A browser that Puppeteer's installer put into a folder earlier. */
export async function downloaded(cacheDir: string): Promise<string | null> {
  const installed = await getInstalledBrowsers({ cacheDir }).catch(() => [])
  const wanted = [Browser.CHROMEHEADLESSSHELL, Browser.CHROME, Browser.CHROMIUM]
  const paths = wanted.flatMap((browser) =>
    installed.filter((one) => one.browser === browser).map((one) => one.executablePath),
  )
  for (const path of paths) if (await isExecutable(path)) return path
  return null
}

const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    async () => (await stat(path)).isFile(),
    () => false,
  )
