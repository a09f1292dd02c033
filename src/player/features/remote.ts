import type { Told } from '../../told.ts'
import { clockHere } from '../clocks.ts'
import type { Feature, Room } from '../room.ts'
import { countSlides } from '../screens.ts'

/** Tells phones and other helpers where the deck is; what they ask for is heard where it is done. */
export const remote: Feature = (room) => {
  if (room.isPresenter) return
  const told = room.shared.slice<Told | null>('told', { initial: null, read: () => undefined, kept: false })
  let last = ''
  const tell = (): void => {
    const now: Told = { ...whereIs(room), timer: timerOf(room), late: latenessIn(room) }
    const text = JSON.stringify(now)
    if (text === last) return
    last = text
    told.set(now)
  }
  room.place.on(tell)
  // Once the deck has gone where its address says.
  queueMicrotask(() => room.tick(tell))
}

function timerOf(room: Room): Told['timer'] {
  const timer = clockHere(room)
  return timer === null ? null : { left: timer.left, endsAt: timer.endsAt }
}

function latenessIn({ shared }: Room): number | null {
  const late = shared.peek('late')
  return typeof late === 'number' ? late : null
}

function whereIs({ current, screenAt, screens, plan }: Room): Omit<Told, 'timer' | 'late'> {
  const screen = current()
  const coming = screenAt(1)
  const [at, of] = countSlides(screen, screens)
  const { slide } = screen
  return {
    number: slide === null ? '' : screen.key,
    at,
    of,
    title: screen.title,
    section: slide?.section ?? (slide === null ? '' : (plan.lectures[slide.lecture]?.title ?? '')),
    next: coming === screen ? '' : coming.title || coming.key,
    notes: notesOf(screen.key, plan.language === 'en' ? ': ' : '\uff1a'),
  }
}

const notesOf = (key: string, colon: string): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>(`.note[data-number="${CSS.escape(key)}"] p`)]
    .map((paragraph) => textOf(paragraph, colon))
    .filter((text) => text !== '')

// The word before a colon stands on the page as a label without it.
function textOf(paragraph: HTMLElement, colon: string): string {
  const label = paragraph.querySelector('b')?.textContent ?? ''
  const text = paragraph.textContent ?? ''
  return label === '' ? text.trim() : `${label}${colon}${text.slice(label.length).trim()}`
}
