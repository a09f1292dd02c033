import { part } from './make.ts'

/** What the hand holds. */
interface Tool {
  readonly colour: string
  readonly width: number
  readonly isEraser: boolean
}

/** What the palette's other buttons do. */
export interface Deeds {
  undo(): void
  clear(): void
  close(): void
}

/** The box of pens, open while one draws. */
export interface Palette {
  tool(): Tool
  choose(tool: Partial<Tool>): void
  nextColour(): void
}

/** Fills the box of pens with life. */
export function openPalette(deeds: Deeds): Palette {
  const box = part('.palette')
  const buttons = [...box.querySelectorAll('button')]
  let held: Tool = { colour: 'red', width: 5, isEraser: false }
  const isHeld = ({ name, value }: HTMLButtonElement): boolean =>
    held.isEraser ? name === 'eraser' : value === held.colour || value === String(held.width)
  const choose = (tool: Partial<Tool>): void => {
    held = { ...held, isEraser: false, ...tool }
    for (const button of buttons) if (button.ariaPressed !== null) button.ariaPressed = String(isHeld(button))
  }
  const press = ({ name, value }: HTMLButtonElement): void => {
    if (name === 'undo' || name === 'clear' || name === 'close') deeds[name]()
    else if (name === 'eraser') choose({ isEraser: true })
    else choose(name === 'colour' ? { colour: value } : { width: Number(value) })
  }
  // The keyboard goes on moving the slides after a click.
  box.addEventListener('mousedown', (event) => event.preventDefault())
  for (const button of buttons) button.onclick = () => press(button)
  const colours = buttons.flatMap(({ name, value }) => (name === 'colour' ? [value] : []))
  const nextColour = (): void => {
    const [first = held.colour] = colours
    choose({ colour: colours[colours.indexOf(held.colour) + 1] ?? first })
  }
  return { tool: () => held, choose, nextColour }
}
