import type { RemoteWords } from '../words/remote.ts'
import { byId, filled } from './element.ts'
import { type Posted, post } from './post.ts'

/** Asks for the PIN until the server answers with a token; a PIN that came with the address is tried first. */
export function entrance(words: RemoteWords, entered: (token: string) => void): (message: string) => void {
  const ask = (message: string): void => {
    byId('enter').hidden = false
    byId('remote').hidden = true
    byId('wrong').textContent = message
    byId('pin').focus()
  }
  const attempt = async (pin: string): Promise<void> => {
    const posted = await post('/remote/enter', '', { pin })
    const token = field(posted, 'token')
    if (typeof token !== 'string') return ask(reasonOf(posted, words))
    keep(token)
    entered(token)
  }
  byId('enter').addEventListener('submit', (event) => {
    event.preventDefault()
    const pin = byId('pin')
    if (!(pin instanceof HTMLInputElement)) return
    const given = pin.value.replace(/\D/g, '')
    pin.value = ''
    void attempt(given)
  })
  const pin = pinOfAddress()
  const token = kept()
  if (pin !== '') void attempt(pin)
  else if (token !== '') entered(token)
  else ask('')
  return ask
}

function reasonOf(posted: Posted, words: RemoteWords): string {
  if (posted.status === 401) return words.wrongPin
  if (posted.status === 429) return filled(words.wait, String(field(posted, 'seconds')))
  return posted.status === 503 ? words.full : words.notSent
}

const field = ({ value }: Posted, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined

// Taken out at once: the phone shows its address to whoever looks over a shoulder.
function pinOfAddress(): string {
  const [, pin = ''] = /^#(\d{6})$/.exec(location.hash) ?? []
  if (location.hash !== '') history.replaceState(null, '', location.pathname)
  return pin
}

const key = 'kejian token'

/** Forgets a token that is no longer good. */
export const forget = (): void => sessionStorage.removeItem(key)

const keep = (token: string): void => sessionStorage.setItem(key, token)

const kept = (): string => sessionStorage.getItem(key) ?? ''
