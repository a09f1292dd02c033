import { answers } from './features/answers.ts'
import { breaks } from './features/breaks.ts'
import { blackAndWhite } from './features/cover.ts'
import { fullScreen } from './features/full-screen.ts'
import { goTo } from './features/go-to.ts'
import { keyList } from './features/key-list.ts'
import { moving } from './features/moving.ts'
import { notes } from './features/notes.ts'
import { overview } from './features/overview.ts'
import { penAndLaser } from './features/pen-and-laser.ts'
import { presenting } from './features/presenting.ts'
import { printing } from './features/printing.ts'
import { remote } from './features/remote.ts'
import { spoken } from './features/spoken.ts'
import { timer } from './features/timer.ts'
import { tools } from './features/tools.ts'
import { wakeLock } from './features/wake-lock.ts'
import { welcome } from './features/welcome.ts'
import { addIntervals } from './intervals.ts'
import { type Feature, openRoom } from './room.ts'

// What a trainer's deck can do, one a line; the list of keys and the tools show what stands before them.
const features: readonly Feature[] = [
  moving,
  overview,
  goTo,
  presenting,
  notes,
  blackAndWhite,
  timer,
  breaks,
  answers,
  welcome,
  penAndLaser,
  printing,
  fullScreen,
  wakeLock,
  spoken,
  remote,
  keyList,
  tools,
]

openRoom(features, addIntervals)
