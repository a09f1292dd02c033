import type { ToWatched } from '../watched.ts'
import { config, headers } from './config.ts'

/** Listens to the server, and again when the line breaks; `lost` hears that it is gone. */
export async function listen(version: () => string, heard: (news: ToWatched) => void, lost: () => void): Promise<void> {
  for (;;) {
    await follow(version(), heard).catch(() => undefined)
    lost()
    await new Promise((again) => setTimeout(again, 1000))
  }
}

async function follow(version: string, heard: (news: ToWatched) => void): Promise<void> {
  const query = new URLSearchParams({ page: config.page, version })
  const answer = await fetch(`/events?${query}`, { headers })
  // Another server stands there now: it has a token of its own.
  if (answer.status === 401) location.reload()
  if (!answer.ok || answer.body === null) return
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') heard(JSON.parse(line))
  }
}
