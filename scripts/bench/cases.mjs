// What is measured: each case pairs kejian with a peer on the same decks and the same machine, and has a goal.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { forKejian, forPeers, lectureText, writeCourse } from './course.mjs'
import { run } from './measure.mjs'
import { commandOf } from './peers.mjs'

/** Every case, in the order of the table. `room` has the folders and browsers of this run. */
export const cases = [
  {
    name: 'cold: deck HTML + PDF only, 4 × 40 slides; Marp CLI as its users get it',
    goal: 0.4,
    peer: 'Marp CLI',
    prepare: (room) => decks(room, 4),
    ours: (room, at) => kejian(room, at, ['--only', 'deck,deck-pdf'], fresh(room)),
    theirs: (room, at) => marp(room, at, room.fullBrowser),
  },
  {
    name: 'cold: the same; Marp CLI with our headless-shell',
    goal: 0.55,
    peer: 'Marp CLI, headless-shell',
    prepare: (room) => decks(room, 4),
    ours: (room, at) => kejian(room, at, ['--only', 'deck,deck-pdf'], fresh(room)),
    theirs: (room, at) => marp(room, at, room.shell),
  },
  {
    name: 'cold: everything we make, against the decks of Marp CLI alone',
    goal: 0.75,
    peer: 'Marp CLI',
    memory: true,
    prepare: (room) => decks(room, 4),
    ours: (room, at) => kejian(room, at, [], fresh(room)),
    theirs: (room, at) => marp(room, at, room.fullBrowser),
  },
  {
    name: 'cold: everything, against Marp CLI + Paged.js for workbook and guide',
    goal: 0.2,
    peer: 'Marp CLI + Paged.js',
    times: 3,
    needs: 'pagedjs-cli',
    prepare: (room) => decks(room, 4),
    ours: (room, at) => kejian(room, at, [], fresh(room)),
    theirs: async (room, at) => {
      const decksMade = await marp(room, at, room.fullBrowser)
      const workbook = await paged(room, 'workbook')
      const guide = await paged(room, 'guide')
      return { seconds: decksMade.seconds + workbook.seconds + guide.seconds, memory: null }
    },
  },
  {
    name: 'nothing changed, against a bare `node -e 0`',
    goal: 1.3,
    peer: 'node',
    times: 15,
    prepare: async (room) => {
      const at = decks(room, 4)
      const cache = fresh(room)
      await kejian(room, at, [], cache)
      // Files that were written a moment ago are looked at twice.
      await new Promise((done) => setTimeout(done, 3000))
      await kejian(room, at, [], cache)
      return { ...at, cache }
    },
    ours: (room, at) => kejian(room, at, [], at.cache),
    theirs: () => run(process.execPath, ['-e', '0']),
  },
  {
    name: 'one slide edited, all files fresh, new process; against the PDF of that one file',
    goal: 0.5,
    peer: 'Marp CLI',
    prepare: async (room) => {
      const at = decks(room, 4)
      const cache = fresh(room)
      await kejian(room, at, [], cache)
      return { ...at, cache }
    },
    ours: (room, at, round) => {
      edit(at.ours[1], round)
      return kejian(room, at, [], at.cache)
    },
    theirs: (room, at, round) => {
      edit(at.peers[1], round)
      return run(
        commandOf(room.peers, 'marp'),
        ['--pdf', '--allow-local-files', at.peers[1], '-o', join(room.work, 'one.pdf')],
        browserEnv(room.fullBrowser),
      )
    },
  },
  {
    name: 'Slidev export of one deck of 40, against our deck of 40 (HTML + PDF)',
    goal: null,
    peer: 'Slidev',
    times: 3,
    needs: 'slidev',
    prepare: (room) => decks(room, 1),
    ours: (room, at) => kejian(room, at, ['--only', 'deck,deck-pdf'], fresh(room)),
    theirs: (room, at) =>
      run(
        commandOf(room.peers, 'slidev'),
        ['export', at.peers[0], '--output', join(room.work, 'slidev.pdf'), '--executable-path', room.fullBrowser],
        { cwd: room.peers },
      ),
  },
]

/** What one lecture more costs each side, in seconds, between two sizes of a course. */
export async function costOfALecture(room, few, many) {
  const time = async (lectures, build) => (await build(room, decks(room, lectures))).seconds
  const all = (at) => (r, made) => at(r, made)
  const ours = all((r, made) => kejian(r, made, ['--only', 'deck,deck-pdf'], fresh(r)))
  const theirs = all((r, made) => marp(r, made, r.fullBrowser))
  const [a, b] = [await time(few, ours), await time(many, ours)]
  const [c, d] = [await time(few, theirs), await time(many, theirs)]
  return { ours: (b - a) / (many - few), theirs: (d - c) / (many - few) }
}

/** Seconds of our own decks alone, for courses too large to make the peers' wait. */
export const ownDecks = async (room, lectures) =>
  (await kejian(room, decks(room, lectures), ['--only', 'deck,deck-pdf'], fresh(room))).seconds

/** Bytes of the deck PDFs of both sides. */
export async function bytesOfDecks(room) {
  const at = decks(room, 4)
  await kejian(room, at, ['--only', 'deck,deck-pdf'], fresh(room))
  await marp(room, at, room.fullBrowser)
  const size = (path) => statSync(path).size
  const names = at.names.map((name) => name.replace(/\.md$/, '.pdf'))
  return {
    ours: names.reduce((sum, name) => sum + size(join(at.out, 'course/trainer/deck', name)), 0),
    theirs: names.reduce((sum, name) => sum + size(join(at.peersOut, name)), 0),
  }
}

/** The folder of the course of four lectures whose paper is measured. */
export const smallCourse = (room) => decks(room, 4).own

/** Writes the decks twice, as kejian and as the peers get them. */
function decks(room, lectures) {
  const folder = join(room.work, `decks-${lectures}`)
  const [own, peers, out, peersOut] = ['course', 'peers', 'dist', 'peers-out'].map((name) => join(folder, name))
  rmSync(folder, { recursive: true, force: true })
  const ours = writeCourse(own, lectures, 40)
  mkdirSync(peers, { recursive: true })
  const names = ours.map((path) => path.slice(own.length + 1))
  names.forEach((name, index) => {
    const text = lectureText(index + 1, 40)
    writeFileSync(join(own, name), forKejian(text))
    writeFileSync(join(peers, name), forPeers(text))
  })
  return { own, out, peersOut, names, ours, peers: names.map((name) => join(peers, name)), peersFolder: peers }
}

/** A cache that has nothing yet. */
const fresh = (room) => mkdtempSync(join(room.work, 'cache-'))

const kejian = (room, at, options, cache) =>
  run(
    process.execPath,
    [join(room.project, 'build/kejian.js'), 'build', at.own, '--out', at.out, '--cache', cache, ...options],
    {
      cwd: room.project,
      env: { CHROME_PATH: room.shell },
      memory: room.memory,
    },
  )

const browserEnv = (path) => ({ env: { CHROME_PATH: path }, memory: false })

async function marp(room, at, browser) {
  const options = { env: { CHROME_PATH: browser }, memory: room.memory }
  const command = commandOf(room.peers, 'marp')
  // Its HTML, then its PDFs: it makes one kind a run.
  const html = await run(command, ['--html', '--input-dir', at.peersFolder, '-o', at.peersOut], options)
  const pdf = await run(
    command,
    ['--pdf', '--allow-local-files', '--input-dir', at.peersFolder, '-o', at.peersOut],
    options,
  )
  return { seconds: html.seconds + pdf.seconds, memory: Math.max(html.memory ?? 0, pdf.memory ?? 0) || null }
}

/** The paper of one reader through Paged.js: the same HTML that we print. */
const paged = (room, paper) =>
  run(
    commandOf(room.peers, 'pagedjs-cli'),
    [room.papers[paper], '-o', join(room.work, `${paper}.pdf`), '--browserArgs', '--no-sandbox'],
    {
      env: { PUPPETEER_EXECUTABLE_PATH: room.fullBrowser },
    },
  )

function edit(path, round) {
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace(/# 第 2 講第 7 頁：[^\n]*/, `# 第 2 講第 7 頁：改了第 ${round + 1} 次`))
}
