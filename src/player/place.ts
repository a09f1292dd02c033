import { fragmentOf, type Screen, screenCalled } from './screens.ts'
import type { Shared, Slice } from './shared.ts'

/** Where the deck is: a screen, and how many of its fragments are shown. */
interface Place {
  readonly screen: string
  readonly step: number
}

/** How to get from one place to another. */
export interface Moves {
  readonly place: Slice<Place>
  /** The screen that is shown. */
  current(): Screen
  /** The screen so many further; the first or last where there is none. */
  screenAt(distance: number): Screen
  next(): void
  previous(): void
  go(screen: Screen): void
}

/** Shows the place that the windows share, keeps it in the address, and goes where the address is sent. */
export function followPlace(
  screens: readonly Screen[],
  shared: Shared,
  isPresenter: boolean,
): Moves & { begin(): void } {
  const [first] = screens
  if (first === undefined) throw new Error('The deck has no slides')
  const begun = { screen: first.key, step: 0 }
  const place = shared.slice<Place>('place', { initial: begun, like: begun })
  let shown = first
  const current = (): Screen => {
    // Another file of the course may be at a slide that this one has not: it stays where it is.
    shown = screens.find(({ key }) => key === place.get().screen) ?? shown
    return shown
  }
  const screenAt = (distance: number): Screen => {
    const index = screens.indexOf(current()) + distance
    return screens[Math.min(screens.length - 1, Math.max(0, index))] ?? first
  }
  const go = (screen: Screen, step = 0): void => place.set({ screen: screen.key, step })
  const next = (): void => {
    const { step } = place.get()
    if (step < current().steps) place.set({ screen: current().key, step: step + 1 })
    else if (screenAt(1) !== current()) go(screenAt(1))
  }
  const previous = (): void => {
    const { step } = place.get()
    const before = screenAt(-1)
    if (step > 0) place.set({ screen: current().key, step: step - 1 })
    else if (before !== current()) go(before, before.steps)
  }
  const showHere = (): void => {
    show(screens, current(), place.get().step, isPresenter ? screenAt(1) : null)
    const address = addressOf(place.get())
    if (readHash() === address) return
    if (isPresenter) location.replace(address)
    else location.hash = address
  }
  const readAddress = (): void => {
    const [, name = '', step = '0'] = /^#([^.]*)(?:\.(\d+))?$/.exec(readHash()) ?? []
    const screen = screenCalled(name, screens, current())
    if (screen === null || addressOf(place.get()) === addressOf({ screen: screen.key, step: Number(step) })) return
    go(screen, Math.min(screen.steps, Number(step)))
  }
  const begin = (): void => {
    place.on(showHere)
    readAddress()
    showHere()
    addEventListener('hashchange', readAddress)
  }
  return { place, current, screenAt, next, previous, go, begin }
}

const addressOf = ({ screen, step }: Place): string => (step === 0 ? `#${screen}` : `#${screen}.${step}`)

/** What the address says behind its `#`; somebody may have written there what is no address. */
function readHash(): string {
  try {
    return decodeURIComponent(location.hash)
  } catch {
    return ''
  }
}

function show(screens: readonly Screen[], shown: Screen, step: number, coming: Screen | null): void {
  for (const screen of screens) {
    const isShown = screen === shown
    screen.element.classList.toggle('shown', isShown)
    screen.element.classList.toggle('coming', screen === coming && !isShown)
    screen.element.toggleAttribute('inert', !isShown)
  }
  for (const fragment of shown.element.querySelectorAll<HTMLElement>('[data-marpit-fragment]')) {
    fragment.classList.toggle('unseen', fragmentOf(fragment) > step)
  }
}
