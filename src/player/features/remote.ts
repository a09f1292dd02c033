import type { Told } from '../../told.ts'
import type { Clocks } from '../clocks.ts'
import type { Pace } from '../pace.ts'
import type { Room } from '../room.ts'
import { countSlides } from '../screens.ts'

const nothing: Told = {
  number: '',
  at: 0,
  of: 0,
  title: '',
  section: '',
  next: '',
  notes: [],
  timer: null,
  late: null,
}

/** Tells phones and other helpers where the deck is; what they ask for is heard where it is done. */
export function tellPhones(room: Room, clocks: Clocks, pace: () => Pace): void {
  const told = room.shared.slice<Told>('told', { initial: nothing, like: nothing })
  let last = ''
  const tell = (): void => {
    const { late } = pace()
    const now = { ...whereIs(room), timer: clocks.get(), late: late === null ? null : Math.trunc(late) }
    const text = JSON.stringify(now)
    if (text !== last) told.set(now)
    last = text
  }
  room.place.on(tell)
  // Once the deck has gone where its address says.
  queueMicrotask(() => room.tick(tell))
}

function whereIs({ current, screenAt, screens, plan }: Room): Omit<Told, 'timer' | 'late'> {
  const { key, slide, title } = current()
  const coming = screenAt(1)
  const [at, of] = countSlides(current(), screens)
  const lecture = slide === null ? undefined : plan.lectures[slide.lecture]
  return {
    number: slide === null ? '' : key,
    at,
    of,
    title,
    section: slide?.section ?? lecture?.title ?? '',
    next: coming.key === key ? '' : coming.title || coming.key,
    notes: notesOf(key, plan.language === 'en' ? ': ' : '\uff1a'),
  }
}

const notesOf = (key: string, colon: string): readonly string[] =>
  [...document.querySelectorAll(`.note[data-number="${key}"] p`)]
    .map((paragraph) => textOf(paragraph, colon))
    .filter((text) => text !== '')

// The word before a colon stands on the page as a label without it.
function textOf(paragraph: Element, colon: string): string {
  const label = paragraph.querySelector('b')?.textContent ?? ''
  const text = (paragraph.textContent ?? '').slice(label.length).trim()
  return label === '' ? text : `${label}${colon}${text}`
}
