import { dialogCalled } from '../dialog.ts'
import { lectureName } from '../lecture-name.ts'
import { make, makeButton } from '../make.ts'
import type { Feature, Room } from '../room.ts'
import type { Screen } from '../screens.ts'

/** All slides as small pictures under their lectures. */
export const overview: Feature = (room) => {
  const dialog = dialogCalled('overview')
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
  for (const button of body.querySelectorAll<HTMLElement>('button'))
    button.ariaCurrent = button.dataset['key'] === key ? 'true' : null
}

/** The screens under the names of their lectures, in order; the first of a section says so. */
function groupsOf(room: Room, close: () => void): readonly HTMLElement[] {
  const groups: HTMLElement[] = []
  let lecture = -1
  let section: string | null = null
  for (const screen of room.screens) {
    const own = screen.slide?.lecture ?? Math.max(0, lecture)
    if (own !== lecture)
      groups.push(make('section', '', make('h3', '', lectureName(room.plan, own)), make('div', 'overview-grid')))
    const opens = screen.slide !== null && screen.slide.section !== section ? screen.slide.section : null
    groups.at(-1)?.lastElementChild?.append(pictureOf(screen, opens, room, close))
    lecture = own
    section = screen.slide === null ? section : screen.slide.section
  }
  return groups
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
  const buttons = [...document.querySelectorAll<HTMLElement>('.overview-slide')]
  const at = buttons.findIndex((button) => button.matches(':focus'))
  const side = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  const row = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (at < 0 || (side ?? row) === undefined) return
  event.preventDefault()
  const to = row === undefined ? buttons[at + (side ?? 0)] : nearestIn(buttons, buttons[at], row)
  to?.focus()
}

/** The nearest one in the next row on this side. */
function nearestIn(
  buttons: readonly HTMLElement[],
  from: HTMLElement | undefined,
  side: number,
): HTMLElement | undefined {
  const here = from?.getBoundingClientRect() ?? new DOMRect()
  const [nearest] = buttons
    .map((button) => {
      const { left, top } = button.getBoundingClientRect()
      return { button, down: (top - here.top) * side, across: Math.abs(left - here.left) }
    })
    .filter(({ down }) => down > 1)
    // A row is much farther away than anything in it.
    .sort((a, b) => (a.down - b.down) * 1000 + a.across - b.across)
  return nearest?.button
}
