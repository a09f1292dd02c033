import { answers } from './features/answers.ts'
import { blackAndWhite } from './features/cover.ts'
import { fullScreen } from './features/full-screen.ts'
import { goTo } from './features/go-to.ts'
import { keyList } from './features/key-list.ts'
import { moving } from './features/moving.ts'
import { overview } from './features/overview.ts'
import { penAndLaser } from './features/pen-and-laser.ts'
import { presenting } from './features/presenting.ts'
import { printing } from './features/printing.ts'
import { spoken } from './features/spoken.ts'
import { tools } from './features/tools.ts'
import { wakeLock } from './features/wake-lock.ts'
import { welcome } from './features/welcome.ts'
import { type Feature, openRoom } from './room.ts'

// What a trainer's deck can do, one a line; the list of keys and the tools show what stands before them.
const features: readonly Feature[] = [
  moving,
  overview,
  goTo,
  presenting,
  blackAndWhite,
  answers,
  welcome,
  penAndLaser,
  printing,
  fullScreen,
  wakeLock,
  spoken,
  keyList,
  tools,
]

openRoom(features)
