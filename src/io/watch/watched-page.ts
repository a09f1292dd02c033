import { digest } from '../../digest.ts'
import type { ToWatched, WatchConfig } from '../../watched.ts'
import { watchWordsFor } from '../../words/watch.ts'
import type { Answer } from '../serve/answer.ts'
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

/** A page that changes under the eyes of its reader. */
interface Watched {
  readonly version: string
  readonly places: Preview['places']
  answer(): Answer
}

/** The page at an address as it is now; `null` where there is none that is watched. */
export async function watched(house: WatchHouse, address: string): Promise<Watched | null> {
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
