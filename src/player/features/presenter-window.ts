import { make } from '../make.ts'
import type { Room } from '../room.ts'

/** `p` opens the presenter's window, or brings it forward; in that window it brings the deck forward. */
export function openPresenter({ keys, words, plan, shared, isPresenter, say }: Room): void {
  let other: Window | null = null
  const open = (): void => {
    if (other !== null && !other.closed) {
      other.focus()
      return
    }
    const address = new URL(location.href)
    address.search = '?presenter'
    other = window.open(address.href, `kejian presenter ${plan.course}`, 'popup,width=1280,height=720')
    if (other === null) complain(words.presenterBlocked, say)
    else shared.join(other)
  }
  const back = (): void => window.opener?.focus()
  keys.add({ keys: ['p'], label: words.presenter, button: true, run: isPresenter ? back : open })
}

/** So long the reason stands on the screen. */
const shown = 8000

function complain(text: string, say: (text: string) => void): void {
  const note = make('p', 'blocked', text)
  document.body.append(note)
  say(text)
  setTimeout(() => note.remove(), shown)
}
