import type { Language } from '../course.ts'
import type { CommandName, ToPhone } from '../told.ts'
import { remoteWordsFor } from '../words/remote.ts'
import { startClock } from './clock.ts'
import { byId } from './element.ts'
import { entrance, forget } from './entrance.ts'
import { follow } from './follow.ts'
import { adjustNotes } from './notes-size.ts'
import { post } from './post.ts'
import { show } from './show.ts'
import { onSwipe } from './swipe.ts'
import { stayAwake } from './wake.ts'

/** The trainer's phone: it turns the pages, shows the notes and keeps the time. */
const { lang } = document.documentElement
const language: Language = lang === 'en' || lang === 'zh-Hans' ? lang : 'zh-Hant'
const words = remoteWordsFor(language)
const setClock = startClock(words)
const commands: readonly CommandName[] = ['next', 'previous', 'timer', 'more', 'less', 'black']
let token = ''

for (const name of commands) byId(name).addEventListener('click', () => void command(name))
onSwipe(byId('remote'), (name) => void command(name))
adjustNotes()
stayAwake()

const askAgain = entrance(words, (given) => {
  token = given
  byId('enter').hidden = true
  byId('remote').hidden = false
  byId('status').textContent = words.connecting
  void follow({ path: '/remote/events', token, heard, connected, refused })
})

function heard(message: unknown): void {
  if (!isState(message)) return
  // Another course may have been opened.
  if (message.language !== language) location.reload()
  show(message, words)
  setClock(message)
  byId('status').textContent = message.open && message.told !== null ? '' : words.noDeck
}

const isState = (value: unknown): value is ToPhone =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'state'

function connected(isUp: boolean): void {
  document.body.classList.toggle('lost', !isUp)
  if (!isUp) byId('status').textContent = words.lost
}

async function refused(): Promise<null> {
  forget()
  askAgain(words.newPin)
  return null
}

async function command(name: CommandName): Promise<void> {
  if ('vibrate' in navigator) navigator.vibrate(15)
  const { status } = await post('/remote/command', token, { name })
  if (status === 0 && !document.body.classList.contains('lost')) byId('status').textContent = words.notSent
  if (status === 409) byId('status').textContent = words.noDeck
}
