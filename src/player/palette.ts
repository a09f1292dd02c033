import type { PlayerWords } from '../words/player.ts'
import { type Colour, colours, type Width, widths } from './ink.ts'
import { make, makeButton } from './make.ts'

/** What the hand holds. */
export interface Tool {
  readonly colour: Colour
  readonly width: Width
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
  readonly element: HTMLElement
  tool(): Tool
  choose(tool: Partial<Tool>): void
}

/** Makes the box of pens. */
export function makePalette(words: PlayerWords, deeds: Deeds): Palette {
  let held: Tool = { colour: 'red', width: 'fine', isEraser: false }
  const element = make('div', 'palette')
  element.setAttribute('role', 'toolbar')
  element.setAttribute('aria-label', words.pen)
  // The keyboard goes on moving the slides after a click.
  element.addEventListener('mousedown', (event) => event.preventDefault())
  const choices: { readonly button: HTMLElement; readonly isHeld: () => boolean }[] = []
  const choose = (tool: Partial<Tool>): void => {
    held = { ...held, isEraser: false, ...tool }
    for (const { button, isHeld } of choices) button.setAttribute('aria-pressed', String(isHeld()))
  }
  const offer = (name: string, className: string, tool: Partial<Tool>, isHeld: () => boolean): HTMLElement => {
    const button = named(name, className, () => choose(tool))
    choices.push({ button, isHeld })
    element.append(button)
    return button
  }
  for (const colour of keysOf(colours)) {
    const swatch = make('span', 'swatch')
    swatch.style.background = colours[colour]
    offer(words[colour], '', { colour }, () => !held.isEraser && held.colour === colour).append(swatch)
  }
  for (const width of keysOf(widths)) {
    const dot = make('span', 'swatch')
    dot.style.width = dot.style.height = `${widths[width] + 1}px`
    offer(words[width], '', { width }, () => !held.isEraser && held.width === width).append(dot)
  }
  offer(words.eraser, 'worded', { isEraser: true }, () => held.isEraser).append(words.eraser)
  for (const [name, run] of [
    [words.undo, deeds.undo],
    [words.clear, deeds.clear],
    [words.close, deeds.close],
  ] as const)
    element.append(makeButton(name, 'worded', run))
  choose({})
  return { element, tool: () => held, choose }
}

function named(name: string, className: string, press: () => void): HTMLElement {
  const button = makeButton('', className, press)
  button.setAttribute('aria-label', name)
  button.title = name
  return button
}

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] => {
  const keys: Key[] = []
  for (const key in table) keys.push(key)
  return keys
}
