import { hasErrors, type Problem, sortProblems } from '../../problem.ts'
import type { WatchState } from '../../watched.ts'
import { openDeliverer } from './deliverer.ts'
import { ofOurs, openLooker } from './looker.ts'
import type { Planned, Preview } from './messages.ts'

/** What is watched, and where what is made of it goes. */
export interface SessionOptions {
  /** The course folders as they are now, or what is wrong with them. */
  findFolders(): Promise<{ readonly folders: readonly string[]; readonly wrong: string | null }>
  readonly out: string
  readonly everything: boolean
  /** What happens is told: in the terminal, and to pages. */
  readonly told: (news: News) => void
}

/** What happens. */
export type News =
  | { readonly kind: 'state'; readonly state: WatchState; readonly problems: readonly Problem[] }
  /** Pages are out of date: those that are open are asked for anew. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'looked'; readonly milliseconds: number; readonly isGood: boolean }
  | { readonly kind: 'delivered'; readonly made: number; readonly milliseconds: number; readonly isGood: boolean }

/** A course that is read, shown and printed again with each save. */
export interface Session {
  /** Something was saved. */
  changed(): void
  state(): { readonly state: WatchState; readonly problems: readonly Problem[] }
  artifacts(): readonly Planned[]
  /** The page of a planned file by the last good version; `null` where there is none. */
  page(path: string): Promise<Preview | null>
  close(): void
}

/** Looks at the courses, then makes everything; and so again with each save. */
export function openSession({ findFolders, out, everything, told }: SessionOptions): Session {
  let artifacts: readonly Planned[] = []
  let found: readonly Problem[] = []
  let measured: readonly Problem[] = []
  let state: WatchState = 'reading'
  let looking = false
  let again = false
  let began = 0

  const tell = (next: WatchState): void => {
    state = next
    told({ kind: 'state', ...now() })
  }
  const now = () => ({ state, problems: sortProblems([...found, ...measured]) })

  const deliverer = openDeliverer((delivered) => {
    measured = 'problems' in delivered ? delivered.problems : [ofOurs(delivered.message)]
    // What the build has found is all of it; what was found before is among it.
    if ('problems' in delivered) found = []
    const isGood = !hasErrors(measured)
    const { made = 0, milliseconds = 0 } = 'problems' in delivered ? delivered : {}
    tell(isGood ? 'fresh' : 'held')
    told({ kind: 'delivered', made, milliseconds, isGood })
    looker.relay()
  })

  const looker = openLooker({
    stale: () => told({ kind: 'stale' }),
    looked: ({ problems, artifacts: planned }, folders) => {
      looking = false
      if (again) return look()
      found = problems
      const isGood = planned !== null
      if (isGood) {
        artifacts = planned
        measured = []
        told({ kind: 'stale' })
        deliverer.deliver({ folders, out, everything })
      }
      tell(isGood ? 'printing' : 'held')
      told({ kind: 'looked', milliseconds: performance.now() - began, isGood })
    },
  })

  const look = (): void => {
    again = looking
    if (looking) return
    looking = true
    began = performance.now()
    deliverer.stop()
    void findFolders().then(({ folders, wrong }) => {
      looker.look(folders, wrong === null ? [] : [ofOurs(wrong)])
    })
  }

  look()
  return {
    changed: look,
    state: now,
    artifacts: () => artifacts,
    page: looker.page,
    close: () => {
      looker.close()
      deliverer.close()
    },
  }
}
