import type { PlayerWords } from '../words/player.ts'
import { type Colour, colours, type Width, widths } from './ink.ts'
import { make, makeButton } from './make.ts'

/** What the hand holds. */
interface Tool {
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
  const element = make('aside', 'palette')
  element.setAttribute('aria-label', words.pen)
  // The keyboard goes on moving the slides after a click.
  element.addEventListener('mousedown', (event) => event.preventDefault())
  const choices: { readonly button: HTMLElement; readonly isHeld: () => boolean }[] = []
  const choose = (tool: Partial<Tool>): void => {
    held = { ...held, isEraser: false, ...tool }
    for (const { button, isHeld } of choices) button.setAttribute('aria-pressed', String(isHeld()))
  }
  const offer = (name: string, tool: Partial<Tool>, isHeld: () => boolean, inside: Node | string): void => {
    const button = named(name, () => choose(tool), inside)
    choices.push({ button, isHeld })
    element.append(button)
  }
  for (const colour of keysOf(colours)) {
    const swatch = make('span', 'swatch')
    swatch.style.background = colours[colour]
    offer(words[colour], { colour }, () => !held.isEraser && held.colour === colour, swatch)
  }
  for (const width of keysOf(widths)) {
    const dot = make('span', 'swatch')
    dot.style.width = dot.style.height = `${widths[width] + 1}px`
    offer(words[width], { width }, () => !held.isEraser && held.width === width, dot)
  }
  offer(words.eraser, { isEraser: true }, () => held.isEraser, words.eraser)
  element.append(
    named(words.undo, deeds.undo, words.undoHere),
    named(words.clear, deeds.clear, words.clearHere),
    makeButton(words.close, '', deeds.close),
  )
  choose({})
  return { element, tool: () => held, choose }
}

function named(name: string, press: () => void, ...inside: readonly (Node | string)[]): HTMLElement {
  const button = makeButton('', '', press)
  button.setAttribute('aria-label', name)
  button.title = name
  button.append(...inside)
  return button
}

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] => {
  const keys: Key[] = []
  for (const key in table) keys.push(key)
  return keys
}
