import { type Drawing, followHand } from './hand.ts'
import type { Held } from './held.ts'
import { nextColour, type Stroke, short, strokesNear } from './ink.ts'
import { makePalette, type Palette } from './palette.ts'
import type { Room } from './room.ts'
import { laySheets, type Sheets } from './sheets.ts'
import { keepStrokes, type Strokes } from './strokes.ts'

/** Draws over the slides, in any window; what was drawn stays on its slide until the end of the day, and is printed. */
export function addPen(room: Room, held: Held): void {
  const { current, words } = room
  const strokes = keepStrokes(room)
  const sheets = laySheets(room, strokes)
  const deeds = {
    undo: () => strokes.undo(current().key),
    clear: () => strokes.remove(current().key, strokes.on(current().key)),
    close: () => held.take(null),
  }
  const palette = makePalette(words, deeds)
  palette.element.hidden = true
  document.body.append(palette.element)
  const stage = document.querySelector('main') ?? document.body
  const glass = () => (held.is('drawing') ? sheets.over(current().key) : null)
  const lift = followHand(stage, glass, ({ isFelt, isEraser }) => {
    const { key } = current()
    const { colour, width, ...tool } = palette.tool()
    if (isEraser || tool.isEraser) return erase(key, strokes)
    return draw(
      key,
      { id: crypto.getRandomValues(new Uint32Array(2)).join('-'), colour, width, isFelt, points: [] },
      sheets,
      strokes,
    )
  })
  room.place.on(lift)
  held.on(() => {
    lift()
    palette.element.hidden = !held.is('drawing')
  })
  addKeys(room, held, palette, deeds)
}

/** Points nearer than this to the last one say nothing new. */
const nearest = 1.5

function draw(key: string, empty: Stroke, sheets: Sheets, strokes: Strokes): Drawing {
  let stroke = empty
  return {
    to: (x, y, pressure) => {
      const [lastX = Number.NaN, lastY = Number.NaN] = stroke.points.slice(-3)
      if (Math.hypot(x - lastX, y - lastY) < nearest) return
      const felt = Math.round(pressure * 100) / 100
      stroke = { ...stroke, points: [...stroke.points, short(x), short(y), felt] }
      sheets.grow({ screen: key, stroke })
    },
    end: () => {
      if (stroke.points.length > 0) strokes.add(key, stroke)
      sheets.grow(null)
    },
  }
}

/** How near the eraser must come to a stroke. */
const reach = 8

const erase = (key: string, strokes: Strokes): Drawing => ({
  to: (x, y) => strokes.remove(key, strokesNear(strokes.on(key), x, y, reach)),
  end: () => undefined,
})

interface Deeds {
  undo(): void
  clear(): void
}

function addKeys({ keys, words }: Room, held: Held, palette: Palette, { undo, clear }: Deeds): void {
  const isOn = (): boolean => held.is('drawing')
  keys.add({ keys: ['d'], label: words.pen, button: true, run: () => held.take(isOn() ? null : 'drawing') })
  keys.add({
    keys: ['c'],
    label: words.nextColour,
    run: () => {
      if (isOn()) palette.choose({ colour: nextColour(palette.tool().colour) })
      else held.take('drawing')
    },
  })
  keys.add({
    keys: ['e'],
    label: words.eraser,
    run: () => {
      palette.choose({ isEraser: !(isOn() && palette.tool().isEraser) })
      held.take('drawing')
    },
  })
  keys.add({ keys: ['Ctrl+Z'], label: words.undo, run: undo })
  keys.add({ keys: ['Delete'], label: words.clear, run: clear })
}
