import { glassOver, makeSvg, placeOn } from './glass.ts'
import type { Held } from './held.ts'
import type { Room } from './room.ts'

/** Where the laser points: a screen, and a place in its own coordinates. */
interface Spot {
  readonly screen: string
  readonly x: number
  readonly y: number
}

/** A red spot that follows the pointer, in all windows; nothing of it is kept or printed. */
export function addLaser({ keys, words, shared, current, place }: Room, held: Held): void {
  const spot = shared.slice<Spot | null>('laser', { initial: null, like: { screen: '', x: 0, y: 0 } })
  const point = (event: PointerEvent | null): void => {
    if (!held.is('pointing')) return
    const { key, element } = current()
    const to = event === null ? null : placeOn(glassOver(element, 'laser'), event)
    spot.set(to === null ? null : { screen: key, ...to })
  }
  const off = (): void => point(null)
  keys.add({ keys: ['l'], label: words.laser, button: true, run: () => held.take('pointing') })
  addEventListener('pointermove', point)
  addEventListener('pointerup', ({ pointerType }) => pointerType === 'touch' && off())
  document.documentElement.addEventListener('pointerleave', off)
  place.on(off)
  held.on(() => !held.is('pointing') && spot.get() !== null && spot.set(null))
  spot.on((to) => {
    document.querySelector('.laser-dot')?.remove()
    const { key, element } = current()
    if (to?.screen === key)
      glassOver(element, 'laser').append(makeSvg('circle', { class: 'laser-dot', cx: to.x, cy: to.y, r: 9 }))
  })
}
