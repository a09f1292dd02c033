import type { DeckPlan, OtherSpellings } from '../day-plan.ts'
import type { PlayerWords } from '../words/player.ts'
import { type Keys, listenForKeys } from './keys.ts'
import { openLinks } from './links.ts'
import { part, put } from './make.ts'
import { followPlace, type Moves } from './place.ts'
import { readPlan, readSpellings } from './plan.ts'
import { collectScreens, type Screen } from './screens.ts'
import { type Shared, share } from './shared.ts'

/** All that a feature of the deck has at hand. */
export interface Room extends Moves {
  readonly plan: DeckPlan
  readonly words: PlayerWords
  /** How else titles are typed. */
  readonly spellings: OtherSpellings
  /** What is shown one after the other: slides, and before and between them what the plan adds. */
  readonly screens: readonly Screen[]
  readonly shared: Shared
  readonly keys: Keys
  /** This window is the presenter's own, beside the one that everybody sees. */
  readonly isPresenter: boolean
  /** Calls back now and about once a second. */
  tick(listener: () => void): void
  /** Says something to those who do not see the screen. */
  say(text: string): void
}

/** One thing that a deck can do. */
export type Feature = (room: Room) => void

/** Opens the deck in this window. */
export function openRoom(features: readonly Feature[]): void {
  const plan = readPlan()
  const screens = collectScreens(plan)
  const isPresenter = new URLSearchParams(location.search).has('presenter')
  const shared = share(openLinks(plan.course), plan.course)
  const keys = listenForKeys(document)
  const moves = followPlace(screens, shared, isPresenter)
  const room: Room = {
    plan,
    words: plan.words,
    spellings: readSpellings(),
    screens,
    shared,
    keys,
    isPresenter,
    tick,
    say,
    ...moves,
  }
  document.body.classList.toggle('presenting', isPresenter)
  for (const feature of features) feature(room)
  moves.begin()
}

function tick(listener: () => void): void {
  listener()
  setInterval(listener, 500)
}

function say(text: string): void {
  put(part('.spoken'), text)
}
