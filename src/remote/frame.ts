import { byId } from './element.ts'

/** Opens the deck where the address says, and keeps the address where the deck is: a reload comes back to the slide. */
export function watchFrame(deck: string, loaded: () => void): void {
  const frame = byId('deck')
  if (!(frame instanceof HTMLIFrameElement)) return
  const mirror = (): void => {
    const hash = frame.contentWindow?.location.hash ?? ''
    if (hash !== '' && hash !== location.hash) history.replaceState(null, '', hash)
  }
  frame.addEventListener('load', () => {
    frame.contentWindow?.addEventListener('hashchange', mirror)
    for (const type of ['pointermove', 'pointerdown']) frame.contentWindow?.addEventListener(type, showButton)
    mirror()
    loaded()
    frame.focus()
  })
  // The deck may write its address without saying so.
  setInterval(mirror, 500)
  addEventListener('pagehide', mirror)
  frame.src = `${deck}${location.hash}`
}

let hiding: ReturnType<typeof setTimeout> | undefined

/** Shows the button in the corner for a while. */
export function showButton(): void {
  clearTimeout(hiding)
  document.body.classList.add('moved')
  hiding = setTimeout(() => document.body.classList.remove('moved'), 4_000)
}
