// Where Firefox is on this machine.
import { existsSync } from 'node:fs'

const places = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

/** The program, or null where there is none. */
export const findFirefox = () => places.find((path) => path !== undefined && existsSync(path)) ?? null
