// `npm run bench [-- word …]`: measures kejian against its peers and writes docs/bench.md; with words only the cases that have them, written to the screen alone.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bytesOfDecks, cases, costOfALecture, ownDecks, smallCourse } from './bench/cases.mjs'
import { median, pair, run } from './bench/measure.mjs'
import { printOnce, writePapers } from './bench/papers.mjs'
import { installPeers, versionOf } from './bench/peers.mjs'
import { lineOf, pageOf, rounded } from './bench/report.mjs'

const project = dirname(dirname(fileURLToPath(import.meta.url)))
const words = process.argv.slice(2)
const times = Number(process.env.BENCH_TIMES ?? 5)
const work = mkdtempSync(join(tmpdir(), 'kejian-bench-'))

try {
  const room = await openRoom()
  const lines = []
  for (const each of cases.filter(wanted)) lines.push(await measured(room, each))
  if (words.length === 0) lines.push(...(await others(room)))
  const page = pageOf({
    machine: machine(),
    versions: await versions(room),
    lines: lines.filter((line) => line !== null),
    notes: await notes(room),
  })
  if (words.length === 0) writeFileSync(join(project, 'docs/bench.md'), page)
  process.stdout.write(page)
} finally {
  rmSync(work, { recursive: true, force: true })
}

function wanted({ name }) {
  return words.length === 0 || words.some((word) => name.includes(word))
}

async function openRoom() {
  await run(process.execPath, ['scripts/bundle.mjs'], { cwd: project })
  const { text } = await run(process.execPath, ['build/kejian.js', 'setup'], { cwd: project })
  const shell = /^Browser: (.+)$/m.exec(text)?.[1] ?? ''
  const browsers = [process.env.BENCH_BROWSER ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome']
  const fullBrowser = browsers.find((path) => existsSync(path)) ?? shell
  if (fullBrowser === shell)
    say(
      'No full Chromium is there for the peers: they get our headless-shell (install one, or name it in BENCH_BROWSER)',
    )
  const peers = await installPeers(process.env.BENCH_PEERS ?? join(project, 'node_modules/.cache/kejian-bench'))
  mkdirSync(work, { recursive: true })
  const room = { project, work, peers, shell, fullBrowser, memory: false }
  return { ...room, papers: await writePapers(project, smallCourse(room), work) }
}

async function measured(room, { name, goal, peer, prepare, ours, theirs, times: own, memory, needs }) {
  if (needs !== undefined && versionOf(room.peers, needs === 'slidev' ? '@slidev/cli' : needs) === null) {
    say(`${name}: left out, ${needs} is not there`)
    return null
  }
  say(name)
  try {
    const here = { ...room, memory: memory === true && process.platform === 'linux' }
    const at = await prepare(here)
    const runs = await pair(
      own ?? times,
      (round) => ours(here, at, round),
      (round) => theirs(here, at, round),
    )
    const line = lineFor({ name, goal, peer }, runs, 'seconds')
    if (!here.memory) return line
    return `${line}\n${lineFor({ name: 'peak memory (PSS) of the process tree in that case', goal: 1, peer, unit: 'MB' }, runs, 'memory')}`
  } catch (cause) {
    return `| ${name} | – | ${peer} | – | ${goal ?? '–'} | could not be measured: ${String(cause).split('\n')[0].slice(0, 160)} |`
  }
}

function lineFor(about, runs, what) {
  const ratios = runs.map(({ ours, theirs }) => ours[what] / theirs[what])
  return lineOf({
    ...about,
    ours: median(runs.map(({ ours }) => ours[what])),
    theirs: median(runs.map(({ theirs }) => theirs[what])),
    ratio: median(ratios),
    spread: `${rounded(Math.min(...ratios))}–${rounded(Math.max(...ratios))}`,
  })
}

/** What is no pair of commands: costs that grow, bytes, and our own print against a direct one. */
async function others(room) {
  const bytes = await bytesOfDecks(room)
  const cost = await costOfALecture(room, 4, 20)
  const direct = await pair(
    times,
    () => ownWorkbook(room),
    () => printOnce(room.papers.workbook, room.shell),
  )
  return [
    lineOf({
      name: 'one lecture more, from 4 to 20 (decks)',
      goal: 0.35,
      peer: 'Marp CLI',
      ...cost,
      ratio: cost.ours / cost.theirs,
      spread: null,
    }),
    lineFor(
      {
        name: 'workbook with contents and references, two prints, against one direct print of its pages',
        goal: 2.2,
        peer: 'page.pdf',
      },
      direct,
      'seconds',
    ),
    lineOf({
      name: 'bytes of 4 deck PDFs',
      goal: 0.5,
      peer: 'Marp CLI',
      ours: bytes.ours / 1000,
      theirs: bytes.theirs / 1000,
      ratio: bytes.ours / bytes.theirs,
      spread: null,
      unit: 'kB',
    }),
  ]
}

function ownWorkbook(room) {
  const options = [
    'build',
    smallCourse(room),
    '--only',
    'workbook',
    '--out',
    join(work, 'workbook'),
    '--cache',
    mkdtempSync(join(work, 'cache-')),
  ]
  return run(process.execPath, [join(project, 'build/kejian.js'), ...options], {
    cwd: project,
    env: { CHROME_PATH: room.shell },
  })
}

/** The real course, and how cost grows to 200 lectures. */
async function notes(room) {
  if (words.length > 0) return []
  const out = join(work, 'real')
  const cache = mkdtempSync(join(work, 'cache-'))
  const options = ['build', 'slides/microfinance', '--out', out, '--cache', cache]
  const real = () =>
    run(process.execPath, [join(project, 'build/kejian.js'), ...options], {
      cwd: project,
      env: { CHROME_PATH: room.shell },
    })
  const cold = await real()
  const growth = []
  for (const lectures of [20, 100, 200]) growth.push(`${lectures}: ${rounded(await ownDecks(room, lectures))} s`)
  return [
    `The course \`slides/microfinance\`, everything cold: ${rounded(cold.seconds)} s. Said by the build: ${cold.text.trim().split('\n').at(-1)}`,
    `Decks of a course of so many lectures of 40 slides, cold: ${growth.join(', ')}.`,
  ]
}

async function versions(room) {
  const browser = async (path) => (await run(path, ['--version'], {}).catch(() => ({ text: 'none' }))).text.trim()
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
  return [
    `kejian ${version}, Node ${process.version}`,
    `its browser: ${await browser(room.shell)} (${room.shell}); the peers': ${await browser(room.fullBrowser)} (${room.fullBrowser})`,
    ...['@marp-team/marp-cli', '@slidev/cli', 'pagedjs-cli'].map(
      (name) => `${name} ${versionOf(room.peers, name) ?? 'not installed'}`,
    ),
  ]
}

function machine() {
  return `${process.platform} ${process.arch}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'CPU'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB; ${new Date().toISOString().slice(0, 10)}, ${times} rounds where nothing else is said.`
}

function say(line) {
  process.stderr.write(`${line}\n`)
}
