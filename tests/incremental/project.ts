import { type ChildProcess, fork, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { build } from 'esbuild'
import { filesOf, type Small } from './small-course.ts'

/** A copy of kejian whose course and looks can be changed, and who builds it. */
export interface Project {
  readonly folder: string
  /** Writes the course and the looks: what is the same stays untouched, what is no more goes. */
  write(small: Small): void
  /** Builds it as editors do, over what was built before. */
  build(): Promise<Outcome>
  /** The same, killed after so many milliseconds unless it was faster. */
  kill(after: number): Promise<void>
  /** Builds it into a new folder by who remembers nothing. */
  buildClean(): Promise<Outcome>
  close(): void
}

/** What came of a build: whether there are errors, and what it says. */
interface Outcome {
  readonly failed: boolean
  readonly findings: readonly string[]
  /** The command's words on its standard output. */
  readonly said: string
}

/** Makes the copy in a folder. */
export async function openProject(folder: string): Promise<Project> {
  for (const name of ['build', 'templates', 'package.json']) cpSync(name, join(folder, name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  await bundleCleaner(join(folder, 'build', 'clean.js'))
  const cleaner = fork(join(folder, 'build', 'clean.js'), { cwd: folder })
  const written = new Map<string, Uint8Array>()
  return {
    folder,
    write: (small) => write(folder, small, written),
    build: async () => outcomeOf(await run(folder)),
    kill: async (after) => void (await run(folder, after)),
    buildClean: () => ask(cleaner, folder),
    close: () => cleaner.disconnect(),
  }
}

const bundleCleaner = (outfile: string): Promise<unknown> =>
  build({
    entryPoints: ['tests/incremental/clean.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  })

function write(folder: string, small: Small, written: Map<string, Uint8Array>): void {
  const course = [...filesOf(small)].map(([name, bytes]): [string, Uint8Array] => [`slides/day/${name}`, bytes])
  const files = new Map([...course, ...looksOf(small)])
  for (const path of [...written.keys()].filter((one) => !files.has(one))) {
    rmSync(join(folder, path))
    written.delete(path)
  }
  for (const [path, bytes] of files) {
    if (written.get(path)?.toString() === bytes.toString()) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
    written.set(path, bytes)
  }
}

function looksOf({ looks }: Small): readonly [string, Uint8Array][] {
  const added = (path: string, more: string): [string, Uint8Array] => [
    path,
    Buffer.concat([readFileSync(path), Buffer.from(more)]),
  ]
  return [
    added('templates/themes/bank/paper.css', looks.paper),
    added('templates/themes/bank/slides.css', looks.slides),
    added('templates/outputs/where.hbs', looks.where),
  ]
}

interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

function run(folder: string, killAfter: number | null = null): Promise<Ran> {
  const env = { ...process.env, KEJIAN_CACHE: join(folder, 'cache'), SOURCE_DATE_EPOCH: '' }
  const child = spawn(process.execPath, ['build/kejian.js', 'build', '--explain'], { cwd: folder, env })
  const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter)
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text
    })
  }
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => {
      if (timer !== null) clearTimeout(timer)
      done({ code, ...said })
    })
  })
}

function outcomeOf({ code, stdout, stderr }: Ran): Outcome {
  if (code !== 0 && code !== 1) throw new Error(`The command ended with ${code}:\n${stderr}`)
  const findings = stderr.split('\n').filter((line) => / (?:error|warning) /.test(line))
  return { failed: code === 1, findings, said: stdout }
}

function ask(cleaner: ChildProcess, folder: string): Promise<Outcome> {
  if (existsSync(join(folder, 'clean'))) rmSync(join(folder, 'clean'), { recursive: true })
  return new Promise((done, fail) => {
    cleaner.once('exit', () => fail(new Error('Who builds anew has ended')))
    cleaner.once('message', (answer: { readonly findings: readonly string[]; readonly failed: boolean }) => {
      cleaner.removeAllListeners('exit')
      const findings = answer.findings.map((line) => line.replaceAll('clean/.problems', 'dist/.problems'))
      done({ failed: answer.failed, findings, said: '' })
    })
    cleaner.send('clean')
  })
}
