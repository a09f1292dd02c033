import { readFile, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { digest } from '../../digest.ts'
import { picturesFolder } from '../../stages/offenders.ts'
import type { ShownProblem, ToWatched, WatchConfig } from '../../watched.ts'
import { watchWordsFor } from '../../words/watch.ts'
import { readAllowed } from '../serve/allowed.ts'
import { type Answer, json } from '../serve/answer.ts'
import { isSame } from '../serve/door.ts'
import type { Asked } from '../serve/server.ts'
import { openStream } from '../serve/stream.ts'
import { editorAddress, shownProblem } from './editor.ts'
import type { FrontPage } from './front-page.ts'
import type { Planned, Preview } from './messages.ts'
import type { Parts } from './parts.ts'
import type { Session } from './session.ts'
import { shownPage } from './shown-page.ts'

/** What the answers are made of. */
export interface WatchHouse {
  readonly out: string
  readonly session: Session
  readonly token: string
  readonly front: FrontPage
  /** The code that watches a page. */
  readonly client: string
  readonly parts: Parts
  /** Pages that are open, by their address. */
  readonly readers: Set<Reader>
  /** How `EDITOR_URL` opens an editor. */
  readonly editor: string | undefined
}

/** A page that is open. */
export interface Reader {
  readonly page: string
  /** The version that it has. */
  version: string
  send(message: ToWatched): void
}

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

/** A page that changes under the eyes of its reader. */
interface Watched {
  readonly version: string
  readonly places: Preview['places']
  answer(): Answer
}

/** The page at an address as it is now; `null` where there is none that is watched. */
async function watched(house: WatchHouse, address: string): Promise<Watched | null> {
  if (address === '/') return frontPage(house)
  const [, way, path = ''] = /^\/(files|paper)\/(.*)$/s.exec(address) ?? []
  const planned = house.session.artifacts().find((one) => one.path === path)
  if (planned === undefined || (way === 'files') !== (planned.format === 'html')) return null
  const page = (await house.session.page(path)) ?? null
  return page === null ? null : previewOf(house, address, planned, page)
}

function frontPage(house: WatchHouse): Watched {
  const { html, language } = house.front(house.session.artifacts())
  return watchedAs(house, { page: '/', kind: 'front', language, html, look: '', places: new Map() })
}

function previewOf(house: WatchHouse, page: string, { format, output, language }: Planned, preview: Preview): Watched {
  const kind = format === 'pdf' ? 'paper' : output === 'deck' || output === 'day' ? 'deck' : 'front'
  return watchedAs(house, { page, kind, language, look: kind === 'paper' ? paperLook : '', ...preview })
}

interface Shown extends Preview {
  readonly page: string
  readonly kind: WatchConfig['kind']
  readonly language: string
  readonly look: string
}

function watchedAs(house: WatchHouse, { page, kind, language, look, html, places }: Shown): Watched {
  const version = digest(html)
  const config: WatchConfig = { page, version, token: house.token, kind, words: { ...watchWordsFor(language) } }
  return { version, places, answer: () => shownPage(html, config, house.client, house.parts, look) }
}

// Paper on a screen: one long sheet of its width.
const paperLook = `<style>@media screen {
html { background: #d9e0e5; }
body { box-sizing: border-box; width: 210mm; max-width: 100%; margin: 1.5rem auto !important; padding: 18mm 16mm; background: #fff; box-shadow: 0 1px 6px #0003; }
[data-head] { display: none; }
}</style>`

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
