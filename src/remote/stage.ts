import type { FromStage, ToStage } from '../told.ts'
import { remoteWordsFor } from '../words/remote.ts'
import { byId } from './element.ts'
import { follow } from './follow.ts'
import { watchFrame } from './frame.ts'
import { openPanel } from './panel.ts'
import { post } from './post.ts'
import { readStage, renewedToken } from './stage-data.ts'
import { followWindows } from './windows.ts'

/** The trainer's window: the deck in a frame, and between it and the phones a messenger. */
const stage = readStage()
const words = remoteWordsFor(stage.language)
let token = stage.token
let news: FromStage = { told: null, cover: null, language: stage.language }
let sending = false
let waiting = false

const windows = followWindows(stage.course, (more) => {
  news = { ...news, ...more }
  void tell()
})
watchFrame(stage.deck, windows.ask)
const panel = openPanel(words, () => token)

void follow({
  path: '/stage/events',
  token,
  heard: (message) => {
    if (!isToStage(message)) return
    if (message.kind === 'command') windows.command(message.name)
    else panel.count(message.count)
  },
  // A server that was started anew knows nothing.
  connected: (isUp) => {
    if (isUp) void tell()
  },
  refused: async () => {
    token = (await renewedToken()) ?? token
    return token
  },
})

const isToStage = (value: unknown): value is ToStage =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  (value.kind === 'command' || value.kind === 'phones')

// One after the other, the newest last.
async function tell(): Promise<void> {
  waiting = true
  if (sending) return
  sending = true
  while (waiting) {
    waiting = false
    await post('/stage/told', token, news)
  }
  sending = false
}

byId('deck').focus()
