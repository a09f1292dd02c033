import { config } from './config.ts'
import { renewDeck } from './renew-deck.ts'
import { renewTree } from './renew-tree.ts'

/** Keeps the page as the server has it; changes only what has changed. */
export interface Renewing {
  version(): string
  /** Fetches the page as it is now and takes over what is new. */
  renew(): Promise<void>
}

/** Begins before any player changes the page that it plays. */
export function startRenewing(): Renewing {
  let version = config.version
  let before = page()
  let last: Promise<void> = Promise.resolve()
  const renewNow = async (): Promise<void> => {
    const next = await load()
    if (next === null || next.version === version) return
    if (config.kind === 'deck') renewDeck(before, next.page)
    else renewTree(document.body, next.page.body)
    document.title = next.page.title
    version = next.version
    before = next.page
  }
  return {
    version: () => version,
    renew: () => {
      last = last.then(renewNow).catch(() => location.reload())
      return last
    },
  }
}

function page(): Document {
  const copy = document.implementation.createHTMLDocument()
  copy.replaceChild(copy.importNode(document.documentElement, true), copy.documentElement)
  return copy
}

interface Loaded {
  readonly page: Document
  readonly version: string
}

async function load(): Promise<Loaded | null> {
  const answer = await fetch(location.pathname).catch(() => null)
  if (answer === null || !answer.ok) return null
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const data = page.getElementById('watched')?.textContent
  return data ? { page, version: JSON.parse(data).version } : null
}
