import { readBuilt } from './allowed.ts'
import { coursesIn, languageOf } from './decks.ts'
import { newToken, openDoor } from './door.ts'
import { openHub } from './hub.ts'
import { loadPages } from './pages.ts'
import { answerTo, type House } from './routes.ts'
import { openServer } from './server.ts'

/** What to serve, and to whom. */
export interface Serving {
  readonly out: string
  /** The course to present; `null` lets the trainer choose. */
  readonly course: string | null
  /** The port; `null` takes the first that is free. */
  readonly port: number | null
  /** The addresses at which phones find us; `null` keeps to this machine. */
  readonly lan: (() => readonly string[]) | null
  readonly now: () => number
}

/** A server at work. */
export interface Served {
  readonly port: number
  readonly pin: string
  close(): Promise<void>
}

/** Serves what was built for presenting it; nothing else, and to the machine itself alone but for the remote. */
export async function serve({ out, course, port, lan, now }: Serving): Promise<Served> {
  const first = coursesIn((await readBuilt(out)) ?? [], course).flatMap(({ decks }) => decks)[0]
  const hub = openHub(first === undefined ? 'en' : await languageOf(out, first), now)
  const house: House = {
    out,
    course,
    hub,
    pages: await loadPages(),
    door: openDoor(hub.isHere, now),
    stageToken: newToken(),
    port: () => server.port,
    lan,
  }
  const server = await openServer({ port, lan, answer: (asked) => answerTo(house, asked) })
  return { port: server.port, pin: house.door.pin, close: server.close }
}
