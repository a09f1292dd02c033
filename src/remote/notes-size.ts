import { byId } from './element.ts'

/** Lets the trainer choose how large the notes are; the phone remembers it. */
export function adjustNotes(): void {
  let at = Math.max(0, sizes.indexOf(Number(remembered())))
  const set = (step: number): void => {
    at = Math.min(sizes.length - 1, Math.max(0, at + step))
    byId('lines').style.setProperty('font-size', `${sizes[at]}px`)
    byId('smaller').toggleAttribute('disabled', at === 0)
    byId('bigger').toggleAttribute('disabled', at === sizes.length - 1)
    remember(String(sizes[at]))
  }
  byId('smaller').addEventListener('click', () => set(-1))
  byId('bigger').addEventListener('click', () => set(1))
  set(0)
}

const sizes: readonly number[] = [18, 21, 25, 30, 36, 44]

const key = 'kejian notes'

// Some phones keep nothing for a page in a private window.
function remembered(): string {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

function remember(size: string): void {
  try {
    localStorage.setItem(key, size)
  } catch {
    // It holds for this hour.
  }
}
