import { error, type Problem } from '../../problem.ts'
import { limits } from '../../source.ts'
import { openHand } from './hand.ts'
import type { Planned, Preview, PreviewAsked, PreviewSaid } from './messages.ts'

/** What was found in courses; the files to be made, `null` where errors keep the last ones. */
interface Looked {
  readonly problems: readonly Problem[]
  readonly artifacts: readonly Planned[] | null
}

/** Who hears of it. */
export interface LookerOptions {
  looked(looked: Looked, folders: readonly string[]): void
  /** Pages are out of date. */
  stale(): void
}

/** Reads courses and renders their pages in a process that is ended where it hangs. */
export interface Looker {
  /** Looks at these folders; where something is wrong with them already, that is all there is to find. */
  look(folders: readonly string[], wrong: readonly Problem[]): void
  page(path: string): Promise<Preview | null>
  /** Books were printed. */
  relay(): void
  close(): void
}

/** A page that was asked for, and who waits for it. */
interface Question {
  readonly looks: number
  readonly waiters: ((page: Preview | null) => void)[]
}

/** A looker that has seen nothing. */
export function openLooker({ looked, stale }: LookerOptions): Looker {
  const waiting = new Map<string, Question[]>()
  // What was asked before the last look is answered as it was then.
  let looks = 0
  // Beyond the life of the process: the last good version of each page.
  const last = new Map<string, Preview>()
  let folders: readonly string[] | null = null
  let path = 'course.yaml'
  let timer: NodeJS.Timeout | undefined

  const conclude = (outcome: Looked): void => {
    clearTimeout(timer)
    const mine = folders
    folders = null
    looks += 1
    if (mine !== null) looked(outcome, mine)
  }
  const refuse = (message: string): void => {
    conclude({ problems: [error('limits', { path, line: 1, column: 1 }, message)], artifacts: null })
    release()
  }
  const release = (): void => {
    const open = [...waiting]
    waiting.clear()
    for (const [name, questions] of open) {
      for (const done of questions.flatMap(({ waiters }) => waiters)) done(last.get(name) ?? null)
    }
  }
  const begin = (file: string): void => {
    path = file
    timer = setTimeout(() => {
      hand.end()
      refuse(tooLong)
    }, limits.readingMs)
  }
  const turn = (name: string, page: Preview | null): void => {
    if (page !== null) last.set(name, page)
    const [question, ...later] = waiting.get(name) ?? []
    waiting.set(name, later)
    for (const done of question?.waiters ?? []) done(page ?? last.get(name) ?? null)
  }
  const renumber = (): void => {
    looks += 1
    stale()
  }
  const hear = (said: PreviewSaid): void => {
    clearTimeout(timer)
    if (said.kind === 'begin') begin(said.path)
    else if (said.kind === 'page') turn(said.path, said.page)
    else if (said.kind === 'looked') conclude(said)
    else if (said.kind === 'relaid') renumber()
    else if (said.kind === 'refused') refuse(tooDeep)
    else if (said.kind === 'failed') conclude({ problems: [ofOurs(said.message)], artifacts: null })
  }
  const hand = openHand<PreviewAsked, PreviewSaid>('previewing.js', hear, () => {
    refuse(ended)
  })
  return {
    look: (named, wrong) => {
      folders = named
      if (wrong.length > 0) conclude({ problems: wrong, artifacts: null })
      else hand.ask({ kind: 'look', folders: named })
    },
    page: (name) =>
      new Promise((done) => {
        const questions = waiting.get(name) ?? []
        const latest = questions.at(-1)
        if (latest?.looks === looks) latest.waiters.push(done)
        else {
          waiting.set(name, [...questions, { looks, waiters: [done] }])
          hand.ask({ kind: 'page', path: name })
        }
      }),
    relay: () => hand.ask({ kind: 'printed' }),
    close: () => {
      clearTimeout(timer)
      hand.end()
      release()
    },
  }
}

const tooLong = `Unexpected text that takes longer than ${limits.readingMs / 1000} s to read, expected less: look for very long lines and for signs that are opened and never closed`

const tooDeep =
  'Unexpected text that is nested too deeply to read, expected less: flatten its lists, quotes and brackets'

const ended =
  'Unexpected end of the process that reads the course, expected it to go on: it needed too much memory, or was ended'

/** What is wrong with the machine or with us stands nowhere in the source. */
export const ofOurs = (message: string): Problem => error('watch', { path: '', line: 1, column: 1 }, message)
