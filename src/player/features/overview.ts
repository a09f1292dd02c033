import { makeDialog } from '../dialog.ts'
import { make, makeButton } from '../make.ts'
import type { Feature, Room } from '../room.ts'
import type { Screen } from '../screens.ts'

/** All slides as small pictures under their lectures. */
export const overview: Feature = (room) => {
  const dialog = makeDialog(room.words.overview, room.words.close, 'overview')
  const open = (): void => {
    if (dialog.body.childElementCount === 0) dialog.body.append(...groupsOf(room, dialog.close))
    mark(dialog.body, room.current().key)
    dialog.open()
    const here = dialog.body.querySelector<HTMLElement>('[aria-current]')
    here?.scrollIntoView({ block: 'center' })
    here?.focus()
  }
  room.keys.add({ keys: ['o'], label: room.words.overview, button: true, run: open })
  dialog.body.addEventListener('keydown', moveAmong)
}

function mark(body: HTMLElement, key: string): void {
  for (const button of body.querySelectorAll<HTMLElement>('button')) {
    if (button.dataset['key'] === key) button.setAttribute('aria-current', 'true')
    else button.removeAttribute('aria-current')
  }
}

/** The screens under the names of their lectures, in order; the first of a section says so. */
function groupsOf(room: Room, close: () => void): readonly HTMLElement[] {
  const groups: HTMLElement[] = []
  let lecture = -1
  let section: string | null = null
  for (const screen of room.screens) {
    const own = screen.slide?.lecture ?? Math.max(0, lecture)
    if (own !== lecture)
      groups.push(make('section', '', make('h3', '', nameOf(own, room)), make('div', 'overview-grid')))
    const opens = screen.slide !== null && screen.slide.section !== section ? screen.slide.section : null
    groups.at(-1)?.lastElementChild?.append(pictureOf(screen, opens, room, close))
    lecture = own
    section = screen.slide === null ? section : screen.slide.section
  }
  return groups
}

function nameOf(lecture: number, { plan }: Room): string {
  const { label = '', title = '' } = plan.lectures[lecture] ?? {}
  return `${label} ${title}`.trim()
}

function pictureOf(screen: Screen, section: string | null, { go }: Room, close: () => void): HTMLElement {
  const button = makeButton('', 'overview-slide', () => {
    close()
    go(screen)
  })
  button.dataset['key'] = screen.key
  const picture = make('div', 'overview-picture marpit')
  picture.setAttribute('aria-hidden', 'true')
  picture.inert = true
  for (const name of screen.element.classList) if (name !== 'slide' && name !== 'shown') picture.classList.add(name)
  // A second copy of ids is none that anybody asks for: the pictures come after the slides.
  picture.append(
    ...[...screen.element.children].filter((child) => !child.matches('.glass')).map((child) => child.cloneNode(true)),
  )
  for (const named of picture.querySelectorAll('section[id], h1[id], h2[id], h3[id], h4[id]'))
    named.removeAttribute('id')
  button.append(
    make('span', 'overview-section', section ?? ''),
    picture,
    make('span', 'overview-name', `${screen.slide === null ? '' : screen.key} ${screen.title}`),
  )
  return button
}

/** Arrows go from picture to picture, up and down by rows. */
function moveAmong(event: KeyboardEvent): void {
  const buttons = [...document.querySelectorAll<HTMLElement>('.overview button[data-key]')]
  const at = buttons.findIndex((button) => button.isSameNode(document.activeElement))
  const here = buttons[at]
  if (here === undefined) return
  const to = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: below(buttons, at, 1),
    ArrowUp: below(buttons, at, -1),
  }
  const wanted = Object.entries(to).find(([key]) => key === event.key)?.[1]
  if (wanted === undefined) return
  event.preventDefault()
  buttons[Math.min(buttons.length - 1, Math.max(0, wanted))]?.focus()
}

/** The nearest one in the next row on this side. */
function below(buttons: readonly HTMLElement[], at: number, side: 1 | -1): number {
  const box = buttons[at]?.getBoundingClientRect()
  if (box === undefined) return at
  const rest = side === 1 ? [...buttons.entries()].slice(at + 1) : [...buttons.entries()].slice(0, at).reverse()
  const row = rest.find(([, other]) => (other.getBoundingClientRect().top - box.top) * side > 1)
  if (row === undefined) return at
  const top = row[1].getBoundingClientRect().top
  const inRow = rest.filter(([, other]) => Math.abs(other.getBoundingClientRect().top - top) < 1)
  const near = inRow.sort((a, b) => distance(a[1], box) - distance(b[1], box))[0]
  return near?.[0] ?? at
}

const distance = (other: HTMLElement, box: DOMRect): number => Math.abs(other.getBoundingClientRect().left - box.left)
