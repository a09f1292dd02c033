import { type Clocks, clocksIn } from '../clocks.ts'
import { minutesOfDay } from '../local-time.ts'
import { ask, beginRun, count, notBegun, type Run, visit } from '../log.ts'
import { type Pace, paceOf } from '../pace.ts'
import type { Feature, Room } from '../room.ts'
import type { Slice } from '../shared.ts'
import { runName, storedRuns, today } from '../stored-runs.ts'
import { breaks } from './breaks.ts'
import { addLogDialog } from './delivery-log.ts'
import { notes } from './notes.ts'
import { showPresenter } from './presenter-view.ts'
import { openPresenter } from './presenter-window.ts'
import { tellPhones } from './remote.ts'
import { timer } from './timer.ts'

/** The day against its plan: presenter view, questions and the log of what was taught when. */
export const presenting: Feature = (room) => {
  const run = room.shared.slice<Run>(runName(today()), { initial: notBegun, like: notBegun, kept: true })
  const clocks = clocksIn(room)
  openPresenter(room)
  if (!room.isPresenter) keepCount(room, run)
  addKeys(room, run)
  addLogDialog(room, run)
  timer(room, clocks)
  breaks(room, clocks)
  notes(room, clocks)
  const pace = (): Pace => paceNow(room, run.get(), clocks)
  if (room.isPresenter) showPresenter(room, run, clocks, pace)
  else tellPhones(room, clocks, pace)
}

/** The time of a slide is written down at least so often. */
const beat = 15_000

/** Before this many minutes ahead of its beginning, whoever leafs through the deck rehearses. */
const rehearsal = 20

/** Only the window that everybody sees counts, or two would. */
function keepCount({ plan, place, current, screens, tick }: Room, run: Slice<Run>): void {
  storedRuns(plan.course)
  let shown = current().key
  const write = (): void => {
    if (run.get().started !== null) run.set(count(run.get(), Date.now(), plan))
  }
  const isTime = (): boolean => {
    const { start = null, end = null } = plan.day ?? {}
    const minutes = minutesOfDay(Date.now())
    return (start === null || minutes >= start - rehearsal) && (end === null || minutes < end)
  }
  place.on(() => {
    const { key } = current()
    if (key === shown) return
    const leaves = shown === screens[0]?.key
    shown = key
    if (run.get().started !== null) run.set(visit(run.get(), key, Date.now(), plan))
    else if (leaves && isTime()) run.set(beginRun(key, Date.now(), plan))
  })
  // A reload comes to the slide that was left, or to another one.
  queueMicrotask(() => {
    shown = current().key
    const { started, at } = run.get()
    if (started !== null && at !== shown) run.set(visit(run.get(), shown, Date.now(), plan))
  })
  tick(() => {
    if (Date.now() - run.get().since >= beat) write()
  })
  addEventListener('pagehide', write)
}

function addKeys({ keys, words, plan, current }: Room, run: Slice<Run>): void {
  keys.add({
    keys: ['s'],
    label: words.start,
    run: () => {
      if (run.get().started === null) run.set(beginRun(current().key, Date.now(), plan))
    },
  })
  keys.add({
    keys: ['q'],
    label: words.questionsKey,
    run: () => {
      if (run.get().started !== null) run.set(ask(run.get(), Date.now(), plan))
    },
  })
}

function paceNow({ plan, current }: Room, run: Run, clocks: Clocks): Pace {
  const now = Date.now()
  const screen = current().key
  const returns = clocks.pause() === undefined ? null : (clocks.get()?.endsAt ?? null)
  return paceOf(plan, count(run, now, plan), { now, minutes: minutesOfDay(now), screen, returns })
}
