import type { RemoteWords } from '../words/remote.ts'
import { byId, filled } from './element.ts'
import { showButton } from './frame.ts'
import { bearer } from './post.ts'

/** The panel with code and PIN behind the button in the corner. */
export function openPanel(words: RemoteWords, token: () => string): { count(phones: number): void } {
  const dialog = byId('panel')
  if (!(dialog instanceof HTMLDialogElement)) throw new Error('#panel is no dialog')
  let entrances: readonly Entrance[] = []
  let at = 0
  const draw = (): void => showEntrance(words, entrances, at)
  byId('open').addEventListener('click', async () => {
    const told = await ask(token())
    entrances = told.addresses
    at = 0
    byId('pin').textContent = `${told.pin.slice(0, 3)} ${told.pin.slice(3)}`
    draw()
    if (!dialog.open) dialog.showModal()
  })
  byId('another').addEventListener('click', () => {
    at = (at + 1) % entrances.length
    draw()
  })
  byId('close').addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => byId('deck').focus())
  showButton()
  return {
    count: (phones) => {
      byId('phones').textContent = filled(words.phones, phones)
    },
  }
}

interface Entrance {
  readonly address: string
  readonly code: string
}

interface Told {
  readonly pin: string
  readonly open: boolean
  readonly addresses: readonly Entrance[]
}

async function ask(token: string): Promise<Told> {
  const answer = await fetch('/stage/panel', { headers: bearer(token) }).catch(() => null)
  const told: Told = answer?.ok ? await answer.json() : { pin: '', open: false, addresses: [] }
  byId('let-in').hidden = told.addresses.length === 0
  byId('closed').hidden = told.open
  byId('no-network').hidden = !told.open || told.addresses.length > 0
  return told
}

function showEntrance(words: RemoteWords, entrances: readonly Entrance[], at: number): void {
  const entrance = entrances[at]
  byId('another').hidden = entrances.length < 2
  byId('another').textContent = filled(words.another, at + 1, entrances.length)
  if (entrance === undefined) return
  byId('address').textContent = entrance.address
  const code = new DOMParser().parseFromString(entrance.code, 'image/svg+xml').documentElement
  byId('code').replaceChildren(document.importNode(code, true))
}
