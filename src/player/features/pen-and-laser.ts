import { holdNothing } from '../held.ts'
import { addLaser } from '../laser.ts'
import { addPen } from '../pen.ts'
import type { Feature } from '../room.ts'

/** Pen and laser over the slides, one at a time; Esc puts them away. */
export const penAndLaser: Feature = (room) => {
  const held = holdNothing()
  addPen(room, held)
  addLaser(room, held)
  room.keys.first(({ key }) => {
    const takes = key === 'Escape' && (held.is('drawing') || held.is('pointing'))
    if (takes) held.take(null)
    return takes
  })
}
