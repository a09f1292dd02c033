import { blackAndWhite } from './features/cover.ts'
import { fullScreen } from './features/full-screen.ts'
import { goTo } from './features/go-to.ts'
import { keyList } from './features/key-list.ts'
import { moving } from './features/moving.ts'
import { notes } from './features/notes.ts'
import { overview } from './features/overview.ts'
import { presenting } from './features/presenting.ts'
import { spoken } from './features/spoken.ts'
import { tools } from './features/tools.ts'
import { wakeLock } from './features/wake-lock.ts'
import { openRoom } from './room.ts'

// What a trainer's deck can do; the tools and the list of keys show what stands before them.
openRoom(
  [moving, overview, goTo, presenting, notes, blackAndWhite, fullScreen, wakeLock, spoken, tools, keyList],
  () => undefined,
)
