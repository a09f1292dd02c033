/** What a page that is watched is told: how things stand, and that it has changed itself. */
export type ToWatched =
  | { readonly kind: 'state'; readonly state: WatchState; readonly problems: readonly ShownProblem[] }
  | { readonly kind: 'changed'; readonly version: string }

/** How the last save stands: it is read, its PDFs are made, all is made, or errors keep the version before it. */
export type WatchState = 'reading' | 'printing' | 'fresh' | 'held'

/** A finding as the panel shows it. */
export interface ShownProblem {
  readonly severity: 'error' | 'warning'
  /** `path:line:column`; empty where it is nowhere in the source. */
  readonly place: string
  readonly message: string
  /** The address of a picture of it; `null` where there is none. */
  readonly picture: string | null
  /** The address that opens the editor there; `null` where none is known. */
  readonly editor: string | null
}

/** What is written into a page for the code that watches it. */
export interface WatchConfig {
  readonly page: string
  readonly version: string
  readonly token: string
  readonly kind: 'deck' | 'paper' | 'front'
  readonly words: Readonly<Record<string, string>>
}
