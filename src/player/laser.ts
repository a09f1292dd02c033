import { type Glass, glassOver, makeSvg } from './glass.ts'
import type { Held } from './held.ts'
import { short } from './ink.ts'
import type { Room } from './room.ts'

/** Where the laser points: a screen, and a place in its own coordinates. */
interface Spot {
  readonly screen: string
  readonly x: number
  readonly y: number
}

/** Other windows see the spot move in steps of so many milliseconds. */
const pause = 30

/** A red spot that follows the pointer, in all windows; nothing of it is kept or printed. */
export function addLaser({ keys, words, shared, current, place }: Room, held: Held): void {
  const spot = shared.slice<Spot | null>('laser', { initial: null, read: readSpot, kept: false })
  const isOn = (): boolean => held.is('pointing')
  keys.add({ keys: ['l'], label: words.laser, button: true, run: () => held.take(isOn() ? null : 'pointing') })
  const seen = showSpot(current)
  let waiting: Spot | null = null
  let timer = 0
  const point = (to: Spot | null): void => {
    seen(to)
    waiting = to
    if (timer !== 0) return
    timer = window.setTimeout(() => {
      timer = 0
      spot.set(waiting)
    }, pause)
  }
  addEventListener('pointermove', (event) => {
    if (!isOn()) return
    const { key, element } = current()
    const [x, y] = glassFor(element).at(event) ?? []
    point(x === undefined || y === undefined ? null : { screen: key, x: short(x), y: short(y) })
  })
  document.documentElement.addEventListener('pointerleave', () => isOn() && point(null))
  addEventListener('pointerup', ({ pointerType }) => isOn() && pointerType === 'touch' && point(null))
  held.on(() => {
    if (!isOn() && (waiting ?? spot.get()) !== null) point(null)
  })
  place.on(() => isOn() && point(null))
  spot.on((to) => {
    if (!isOn()) seen(to)
  })
}

const glasses = new WeakMap<HTMLElement, Glass>()

function glassFor(slide: HTMLElement): Glass {
  const glass = glasses.get(slide) ?? glassOver(slide, 'laser')
  glasses.set(slide, glass)
  return glass
}

/** How long the spot's trail is seen, in milliseconds. */
const trail = 260

/** Draws the spot and its trail on the slide that is shown. */
function showSpot(current: Room['current']): (spot: Spot | null) => void {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  let passed: readonly (Spot & { readonly at: number })[] = []
  let spot: Spot | null = null
  let frame = 0
  const paint = (): void => {
    frame = 0
    const now = Date.now()
    const { key, element } = current()
    passed = passed.filter(({ at, screen }) => now - at < trail && screen === key)
    const tail = passed.map(({ x, y, at }) => dot('laser-tail', x, y, 9 * (1 - (now - at) / trail)))
    const head =
      spot?.screen === key ? [dot('laser-halo', spot.x, spot.y, 17), dot('laser-dot', spot.x, spot.y, 9)] : []
    glassFor(element).svg.replaceChildren(...tail, ...head)
    if (passed.length > 0) frame = requestAnimationFrame(paint)
  }
  return (to) => {
    if (to === null) passed = []
    else if (!isCalm) passed = [...passed, { ...to, at: Date.now() }]
    spot = to
    if (frame === 0) frame = requestAnimationFrame(paint)
  }
}

const dot = (className: string, x: number, y: number, r: number): SVGElement =>
  makeSvg('circle', { class: className, cx: x, cy: y, r: short(Math.max(0, r)) })

function readSpot(value: unknown): Spot | null | undefined {
  if (value === null) return null
  const { screen, x, y }: Readonly<Record<string, unknown>> = { ...Object(value) }
  return typeof screen === 'string' && typeof x === 'number' && typeof y === 'number' ? { screen, x, y } : undefined
}
