/** Something that a key does; `label` says it where all keys are listed, `button` also as a button of the tools. */
interface KeyUse {
  /** As the browser names them: `ArrowRight`, `b`; with Ctrl or Command: `Ctrl+Z`. */
  readonly keys: readonly string[]
  readonly label: string
  readonly button?: boolean
  /** Where it gives false, the key is left to others. */
  isFor?(): boolean
  run(): void
}

/** What keys do. */
export interface Keys {
  add(use: KeyUse): void
  readonly uses: readonly KeyUse[]
  /** Takes a key before the others have it, while the listener gives true. */
  first(listener: (event: KeyboardEvent) => boolean): void
}

/** Listens for keys, unless somebody is writing, or a dialog is open. */
export function listenForKeys(target: Document): Keys {
  const uses: KeyUse[] = []
  const before: ((event: KeyboardEvent) => boolean)[] = []
  const useOf = (name: string): KeyUse | undefined =>
    uses.find(({ keys, isFor }) => keys.includes(name) && isFor?.() !== false)
  target.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.isComposing || isBusy(event)) return
    const isChord = event.ctrlKey || event.metaKey
    if (!isChord && before.some((listener) => listener(event))) {
      event.preventDefault()
      return
    }
    const name = isChord ? `Ctrl+${event.key.toUpperCase()}` : event.key
    // With Caps Lock on, `b` comes as `B`.
    const use = useOf(name) ?? useOf(name.toLowerCase())
    if (use === undefined || isPress(event)) return
    event.preventDefault()
    use.run()
  })
  return { add: (use) => uses.push(use), uses, first: (listener) => before.push(listener) }
}

// A dialog that was just closed keeps the focus for a moment.
const isBusy = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && (target.closest('dialog')?.open ?? target.matches('input, textarea, select'))

// Space and Enter press the button that has the focus.
const isPress = ({ key, target }: KeyboardEvent): boolean =>
  (key === ' ' || key === 'Enter') && target instanceof HTMLElement && target.matches('button, a[href], summary')
