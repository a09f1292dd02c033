import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The variables that name a browser, first to last. */
export const browserVariables = ['CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'] as const

/** The first installed browser among the places where one is looked for, or `null`. */
export const installedBrowser = (environment: NodeJS.ProcessEnv): string | null =>
  [...onPath(environment), ...wellKnown(environment)].find(isProgram) ?? null

/** Tells whether a path leads to something that can be run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
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
