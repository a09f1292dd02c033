import { glassOver, placeOn } from './glass.ts'
import { type Drawing, followHand } from './hand.ts'
import type { Held } from './held.ts'
import { type Stroke, strokesNear } from './ink.ts'
import { part } from './make.ts'
import { type Deeds, openPalette, type Palette } from './palette.ts'
import type { Room } from './room.ts'
import { keepStrokes, type Strokes } from './strokes.ts'

/** Draws over the slides, in any window; what was drawn stays on its slide until the end of the day, and is printed. */
export function addPen(room: Room, held: Held): void {
  const { current } = room
  const strokes = keepStrokes(room)
  const deeds = {
    undo: () => strokes.undo(current().key),
    clear: () => strokes.change(current().key, [], strokes.on(current().key)),
    close: () => held.take(null),
  }
  const palette = openPalette(deeds)
  const lift = followHand(part('main'), (event) => {
    const { key, element } = current()
    const { isEraser, ...tool } = palette.tool()
    // The other end of a pen that has one.
    const isTurned = event.pointerType === 'pen' && event.button === 5
    const glass = glassOver(element, 'ink')
    if (!held.is('drawing') || (event.button !== 0 && !isTurned) || placeOn(glass, event) === null) return null
    return isEraser || isTurned ? erase(key, glass, strokes) : draw(key, glass, strokes, tool)
  })
  room.place.on(lift)
  held.on(() => {
    lift()
    part('.palette').hidden = !held.is('drawing')
  })
  addKeys(room, held, palette, deeds)
}

/** Points nearer than this to the last one say nothing new. */
const nearest = 1.5

function draw(key: string, glass: SVGSVGElement, strokes: Strokes, tool: Pick<Stroke, 'colour' | 'width'>): Drawing {
  let stroke: Stroke = { id: String(Math.random()), ...tool, width: 0, points: [] }
  return {
    move: (event) => {
      const to = placeOn(glass, event)
      const [x = Number.NaN, y = Number.NaN] = stroke.points.slice(-2)
      if (to === null || Math.hypot(to.x - x, to.y - y) < nearest) return
      // A pen feels how hard it is pressed.
      const width = Math.max(stroke.width, tool.width * (event.pointerType === 'pen' ? 0.5 + event.pressure : 1))
      stroke = { ...stroke, width, points: [...stroke.points, to.x, to.y] }
      strokes.grow(key, stroke)
    },
    end: () => {
      if (stroke.points.length > 0) strokes.change(key, [stroke], [])
      strokes.grow(key, null)
    },
  }
}

/** How near the eraser must come to a stroke. */
const reach = 8

const erase = (key: string, glass: SVGSVGElement, strokes: Strokes): Drawing => ({
  move: (event) => {
    const to = placeOn(glass, event)
    if (to !== null) strokes.change(key, [], strokesNear(strokes.on(key), to.x, to.y, reach))
  },
  end: () => undefined,
})

function addKeys({ keys, words }: Room, held: Held, palette: Palette, { undo, clear }: Deeds): void {
  const begin = (): void => {
    if (!held.is('drawing')) held.take('drawing')
  }
  keys.add({ keys: ['d'], label: words.pen, button: true, run: () => held.take('drawing') })
  keys.add({
    keys: ['c'],
    label: words.nextColour,
    run: () => {
      if (held.is('drawing')) palette.nextColour()
      begin()
    },
  })
  keys.add({
    keys: ['e'],
    label: words.eraser,
    run: () => {
      palette.choose({ isEraser: !(held.is('drawing') && palette.tool().isEraser) })
      begin()
    },
  })
  keys.add({ keys: ['Ctrl+Z'], label: words.undo, run: undo })
  keys.add({ keys: ['Delete'], label: words.clear, run: clear })
}
