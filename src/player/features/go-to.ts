import { dialogCalled } from '../dialog.ts'
import { make, makeButton, part } from '../make.ts'
import type { Feature, Room } from '../room.ts'
import { type Screen, screenCalled } from '../screens.ts'

/** So many finds are enough to choose from. */
const most = 60

/** Goes to a slide by its number, or words of its title or section; traditional and simplified characters alike. */
export const goTo: Feature = (room) => {
  const { words, keys } = room
  const dialog = dialogCalled('go-to')
  const field = part<HTMLInputElement>('.go-to-field')
  const list = part('.go-to-list')
  const show = (): void => list.replaceChildren(...rowsFor(field.value, room, dialog.close))
  field.oninput = show
  dialog.body.addEventListener('keydown', (event) => {
    const rows = [...list.querySelectorAll<HTMLElement>('button')]
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    // While a Chinese word is being composed, the keys belong to it.
    if (event.isComposing) return
    if (event.key === 'Enter' && event.target === field) {
      event.preventDefault()
      rows[0]?.click()
    }
    if (step === undefined) return
    event.preventDefault()
    const at = rows.findIndex((row) => row.isSameNode(document.activeElement)) + step
    if (at < 0) field.focus()
    else rows[Math.min(rows.length - 1, at)]?.focus()
  })
  keys.add({
    keys: ['g', '/'],
    label: words.goTo,
    button: true,
    run: () => {
      field.value = ''
      show()
      dialog.open()
      field.focus()
    },
  })
}

function rowsFor(query: string, room: Room, close: () => void): readonly HTMLElement[] {
  const found = searchFor(query, room).slice(0, most)
  if (found.length === 0) return [make('p', 'go-to-none', room.words.nothingFound)]
  return found.map((screen) => {
    const row = makeButton('', 'go-to-row', () => {
      close()
      room.go(screen)
    })
    const number = make('span', 'go-to-number', screen.slide === null ? '' : screen.key)
    row.append(
      number,
      make('span', 'go-to-title', screen.title),
      make('span', 'go-to-section', screen.slide?.section ?? ''),
    )
    return row
  })
}

/** Screens whose number it is, then those in whose title all words stand, then those in whose section they do. */
function searchFor(query: string, { screens, current, spellings }: Room): readonly Screen[] {
  const wanted = folded(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  const called = screenCalled(query.trim(), screens, current())
  const inTitle = screens.filter((screen) => hasAll(folded(screen.title), wanted))
  const anywhere = screens.filter(({ key, title, slide }) =>
    hasAll(folded(`${key} ${title} ${slide?.section ?? ''} ${spellings[key] ?? ''}`), wanted),
  )
  return [...new Set([...(called === null ? [] : [called]), ...inTitle, ...anywhere])]
}

const hasAll = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word))

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()
