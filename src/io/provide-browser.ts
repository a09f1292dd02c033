import { spawn } from 'node:child_process'
import { access, mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { EnvironmentError } from './environment-error.ts'
import { downloaded, findBrowser } from './find-browser.ts'

/** The path of a Chromium; where the machine has none, one is installed, and each step is said aloud. */
export async function provideBrowser(say: (line: string) => void): Promise<string> {
  const found = await findBrowser()
  if (found !== null) return found
  for (const install of [fromDebian, fromPuppeteer, fromNpm]) {
    const path = await install(say)
    if (path !== null) return path
  }
  throw new EnvironmentError(
    'No browser to print with. Install Chrome, Edge or Chromium (Debian: apt-get install chromium-headless-shell; ' +
      'elsewhere: npx @puppeteer/browsers install chrome-headless-shell), or name one in CHROME_PATH.',
  )
}

type Say = (line: string) => void

async function fromDebian(say: Say): Promise<string | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  if (!(await exists('/usr/bin/apt-get'))) return null
  say("No browser found. Installing Debian's chromium-headless-shell with apt-get (as root, about 100 MB) …")
  await run('apt-get', ['update', '-qq'])
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name])) return findBrowser()
  }
  return null
}

async function fromPuppeteer(say: Say): Promise<string | null> {
  say('No browser found. Downloading chrome-headless-shell with @puppeteer/browsers into ~/.cache/puppeteer …')
  const cache = join(homedir(), '.cache', 'puppeteer')
  const done = await run('npx', ['--yes', '@puppeteer/browsers', 'install', 'chrome-headless-shell', '--path', cache])
  return done ? downloaded(cache) : null
}

// The last version for Node 20; Linux on x64 only.
const packaged = '@sparticuz/chromium@147'

async function fromNpm(say: Say): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const folder = join(homedir(), '.cache', 'kejian', 'chromium')
  say(`No browser found. Installing ${packaged} from npm into ${folder} (66 MB) …`)
  await mkdir(folder, { recursive: true })
  if (!(await run('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, packaged]))) return null
  const loaded: unknown = await import(createRequire(join(folder, 'package.json')).resolve('@sparticuz/chromium'))
  const chromium: unknown = typeof loaded === 'object' && loaded !== null ? Reflect.get(loaded, 'default') : null
  if (typeof chromium !== 'function' && (typeof chromium !== 'object' || chromium === null)) return null
  const path: unknown = await Reflect.apply(Reflect.get(chromium, 'executablePath'), chromium, [])
  return typeof path === 'string' ? path : null
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** Runs a command, its words on our standard error; tells whether it went well. */
const run = (command: string, args: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      shell: process.platform === 'win32',
    })
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
