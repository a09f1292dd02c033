import { readFile, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { picturesFolder } from '../../stages/offenders.ts'
import type { ShownProblem, ToWatched } from '../../watched.ts'
import { readAllowed } from '../serve/allowed.ts'
import { type Answer, json } from '../serve/answer.ts'
import { isSame } from '../serve/door.ts'
import type { Asked } from '../serve/server.ts'
import { openStream } from '../serve/stream.ts'
import { editorAddress, shownProblem } from './editor.ts'
import { type Reader, type WatchHouse, watched } from './watched-page.ts'

/** Answers a request; nothing is ever changed by one. */
export async function answerWatch(house: WatchHouse, asked: Asked): Promise<Answer | null> {
  const { method } = asked.request
  if (method !== 'GET' && method !== 'HEAD')
    return { ...json(405, { wrong: 'method' }), headers: { Allow: 'GET, HEAD' } }
  const { path } = asked
  if (path === '/events' || path === '/place') {
    if (!isSame(tokenOf(asked), house.token)) return json(401, { wrong: 'token' })
    if (path === '/place') return place(house, asked)
    return method === 'HEAD' ? { ...json(405, { wrong: 'method' }), headers: { Allow: 'GET' } } : events(house, asked)
  }
  if (path.startsWith('/parts/')) return house.parts.answer(path.slice('/parts/'.length)) ?? nothing
  if (path.startsWith('/pictures/')) return picture(house, path.slice('/pictures/'.length))
  return (await watched(house, path))?.answer() ?? file(house, path)
}

const nothing = json(404, { wrong: 'address' })

const tokenOf = ({ request: { headers } }: Asked): string =>
  /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? ''

/** A file of the last build: PDFs, and pages of courses that are not watched. */
async function file({ out }: WatchHouse, path: string): Promise<Answer> {
  if (!path.startsWith('/files/')) return nothing
  const found = await readAllowed(out, path.slice('/files/'.length))
  return found === null ? nothing : { status: 200, type: found.type, body: found.bytes }
}

/** The picture of a slide that holds too much. */
async function picture({ out }: WatchHouse, path: string): Promise<Answer> {
  if (!path.endsWith('.png')) return nothing
  try {
    const [root, found] = await Promise.all([
      realpath(join(out, picturesFolder)),
      realpath(join(out, picturesFolder, path)),
    ])
    if (!found.startsWith(root + sep)) return nothing
    return { status: 200, type: 'image/png', body: await readFile(found) }
  } catch {
    return nothing
  }
}

/** Where in the source something stands that the page names: a slide by its number, a piece of paper by its mark. */
async function place(house: WatchHouse, { query }: Asked): Promise<Answer> {
  const page = await watched(house, query.get('page') ?? '')
  const at = page?.places.get(query.get('at') ?? '')
  return at === undefined ? nothing : json(200, { place: at, editor: editorAddress(house.editor, at) })
}

function events(house: WatchHouse, { response, query }: Asked): null {
  const stream = openStream(response)
  const reader: Reader = { page: query.get('page') ?? '', version: query.get('version') ?? '', send: stream.send }
  house.readers.add(reader)
  stream.onEnd(() => house.readers.delete(reader))
  reader.send(stateOf(house))
  void refresh(house, reader)
  return null
}

/** How things stand, as pages are told. */
export function stateOf({ session, editor }: WatchHouse): ToWatched {
  const { state, problems } = session.state()
  const shown = problems.map((problem): ShownProblem => shownProblem(problem, editor))
  return { kind: 'state', state, problems: shown }
}

/** Tells a page that it has changed, where it has. */
export async function refresh(house: WatchHouse, reader: Reader): Promise<void> {
  const page = await watched(house, reader.page)
  if (page === null || page.version === reader.version) return
  reader.version = page.version
  reader.send({ kind: 'changed', version: page.version })
}
