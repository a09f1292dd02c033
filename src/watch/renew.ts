import { config } from './config.ts'
import { renewDeck } from './renew-deck.ts'
import { renewTree } from './renew-tree.ts'

/** Keeps the page as the server has it; changes only what has changed. */
export interface Renewing {
  version(): string
  /** Fetches the page as it is now and takes over what is new. */
  renew(): Promise<void>
}

/** A page as it came; what it came as is fetched once more, for players change what they play. */
export function startRenewing(): Renewing {
  let version = config.version
  let base = load()
  let last: Promise<void> = Promise.resolve()
  const renewNow = async (): Promise<void> => {
    const [before, next] = await Promise.all([base, load()])
    if (before === null || next === null) return location.reload()
    if (next.version === version) return
    // What was fetched as the base is newer already than what stands here.
    if (before.version !== version) return location.reload()
    if (config.kind === 'deck') renewDeck(before.page, next.page)
    else renewTree(document.body, next.page.body)
    document.title = next.page.title
    version = next.version
    base = Promise.resolve(next)
    document.documentElement.dataset['version'] = version
  }
  return {
    version: () => version,
    renew: () => {
      last = last.then(renewNow).catch(() => location.reload())
      return last
    },
  }
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
