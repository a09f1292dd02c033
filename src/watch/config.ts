import type { WatchConfig } from '../watched.ts'

/** What the server has written into the page. */
export const config: WatchConfig = JSON.parse(document.getElementById('watched')?.textContent ?? '{}')

/** What lets the page ask the server. */
export const headers = { Authorization: `Bearer ${config.token}` }

/** A word of the page's language. */
export const word = (name: string): string => config.words[name] ?? ''

/** The presenter's own window beside the one that everybody sees. */
export const isPresenter = new URLSearchParams(location.search).has('presenter')
