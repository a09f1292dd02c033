import { homedir } from 'node:os'
import { join } from 'node:path'
import { Browser, getInstalledBrowsers } from '@puppeteer/browsers'
import { browserVariables, installedBrowser, isProgram } from './browser-paths.ts'
import { EnvironmentError } from './environment-error.ts'

/** The path of a Chromium that can print, or `null`. What the environment names comes first, and must be there. */
export async function findBrowser(environment: NodeJS.ProcessEnv = process.env): Promise<string | null> {
  for (const variable of browserVariables) {
    const named = environment[variable] ?? ''
    if (named !== '') return checked(named, variable)
  }
  return installedBrowser(environment) ?? downloaded(join(homedir(), '.cache', 'puppeteer'))
}

function checked(path: string, variable: string): string {
  if (isProgram(path)) return path
  throw new EnvironmentError(
    `${variable} names "${path}", which is no program; correct it, or unset it to use an installed browser`,
  )
}

/** A browser that Puppeteer's installer put into a folder earlier. */
export async function downloaded(cacheDir: string): Promise<string | null> {
  const installed = await getInstalledBrowsers({ cacheDir }).catch(() => [])
  const wanted = [Browser.CHROMEHEADLESSSHELL, Browser.CHROME, Browser.CHROMIUM]
  const paths = wanted.flatMap((browser) =>
    installed.filter((one) => one.browser === browser).map((one) => one.executablePath),
  )
  return paths.find(isProgram) ?? null
}
