import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from '../project-folder.ts'
import { newToken } from '../serve/door.ts'
import { openServer } from '../serve/server.ts'
import { loadFrontPage } from './front-page.ts'
import { openParts } from './parts.ts'
import { answerWatch, refresh, stateOf } from './routes.ts'
import { type News, openSession, type SessionOptions } from './session.ts'
import type { WatchHouse } from './watched-page.ts'
import { watchFolders } from './watching.ts'

/** What to watch and where to show it. */
export interface WatchServing extends SessionOptions {
  readonly port: number | null
  /** All folders whose files count: courses, and looks. */
  readonly watched: readonly string[]
  readonly editor: string | undefined
}

/** A course that is watched. */
export interface WatchServed {
  readonly port: number
  close(): Promise<void>
}

/** Shows courses in the browser of this machine, as they are at each moment. */
export async function serveWatch(serving: WatchServing): Promise<WatchServed> {
  const [front, client] = await Promise.all([
    loadFrontPage(),
    readFile(join(projectFolder(), 'build', 'client.js'), 'utf8'),
  ])
  const told = (news: News): void => {
    serving.told(news)
    if (news.kind === 'state') for (const { send } of house.readers) send(stateOf(house))
    if (news.kind === 'stale') void refreshAll(house)
  }
  const house: WatchHouse = {
    out: serving.out,
    session: openSession({ ...serving, told }),
    token: newToken(),
    front,
    client: client.trim(),
    parts: openParts(),
    readers: new Set(),
    editor: serving.editor,
  }
  const server = await openServer({
    port: serving.port,
    lan: null,
    answer: (asked) => answerWatch(house, asked),
  }).catch((cause: unknown) => {
    house.session.close()
    throw cause
  })
  const watching = watchFolders(serving.watched, { apart: serving.out }, house.session.changed)
  return {
    port: server.port,
    close: () => {
      watching.close()
      house.session.close()
      return server.close()
    },
  }
}

// The page that was opened last is the one that is looked at.
const refreshAll = async (house: WatchHouse): Promise<void> => {
  await Promise.all([...house.readers].toReversed().map((reader) => refresh(house, reader)))
}
