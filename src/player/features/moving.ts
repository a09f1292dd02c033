import type { Feature, Room } from '../room.ts'
import { screenCalled } from '../screens.ts'

/** From slide to slide: arrows, space, page keys of a clicker, Home and End, a number and Enter, a swipe. */
export const moving: Feature = (room) => {
  const { keys, words, screens, screenAt, go } = room
  keys.add({
    keys: ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'],
    label: words.next,
    button: true,
    run: room.next,
  })
  keys.add({
    keys: ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'],
    label: words.previous,
    button: true,
    run: room.previous,
  })
  keys.add({ keys: ['Home'], label: words.first, run: () => go(screenAt(-screens.length)) })
  keys.add({ keys: ['End'], label: words.last, run: () => go(screenAt(screens.length)) })
  keys.add({ keys: ['0–9'], label: words.toNumber, run: () => undefined })
  typeNumbers(room)
  swipe(room)
  room.shared.onCommand((name) => {
    if (room.isPresenter) return
    if (name === 'next') room.next()
    if (name === 'previous') room.previous()
  })
}

/** `13` and Enter: page 13 of this lecture; `2-13` and Enter: that one. */
function typeNumbers({ keys, screens, current, go }: Room): void {
  let typed = ''
  keys.first(({ key }) => {
    if (/^\d$/.test(key) || (typed !== '' && key === '-')) {
      typed += key
      return true
    }
    const isNumber = key === 'Enter' && typed !== ''
    const wanted = isNumber ? screenCalled(typed, screens, current()) : null
    if (key !== 'Shift') typed = ''
    if (wanted !== null) go(wanted)
    return isNumber
  })
}

/** Fingers move at least this far, more sideways than up or down. */
const shortest = 50

function swipe({ next, previous }: Room): void {
  let from: Touch | null = null
  const stage = document.querySelector('main')
  stage?.addEventListener('touchstart', ({ touches }) => {
    from = touches.length === 1 ? (touches[0] ?? null) : null
  })
  stage?.addEventListener('touchend', ({ changedTouches }) => {
    const to = changedTouches[0]
    if (from === null || to === undefined || document.body.classList.contains('drawing')) return
    const [across, down] = [to.clientX - from.clientX, to.clientY - from.clientY]
    from = null
    if (Math.abs(across) < shortest || Math.abs(across) < Math.abs(down)) return
    if (across < 0) next()
    else previous()
  })
}
