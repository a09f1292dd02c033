import type { PlannedActivity } from '../../day-plan.ts'
import { makeActivityPanel } from '../activity-panel.ts'
import { makeBand, makeSignals } from '../band.ts'
import { makeChime } from '../chime.ts'
import { changeTimer, countdownOf, pauseTimer, readTimer, startTimer, type Timer } from '../countdown.ts'
import { fill, make, makeButton } from '../make.ts'
import type { Feature, Room } from '../room.ts'
import type { Slice } from '../shared.ts'
import { breakOf, breakOrders } from './breaks.ts'

/** Minutes on a slide on which the plan has no activity. */
const usual = 5

/** The time of an activity, large enough for the last row, with its groups, steps and page beside the slide. */
export const timer: Feature = (room) => {
  const { keys, words, shared, isPresenter } = room
  const slice = shared.slice<Timer | null>('timer', { initial: null, read: readTimer, kept: true })
  const orders = ordersFor(slice, room)
  const inBreak = breakOrders(room)
  const isBreak = (): boolean => breakOf(room.current().key, room) !== null
  const isOn = (): boolean => slice.get() !== null || isBreak()
  const run = (order: 'timer' | 'more' | 'less') => (): void => (isBreak() ? inBreak : orders)[order]()
  const all = { timer: run('timer'), more: run('more'), less: run('less'), off: orders.off }
  keys.add({ keys: ['t'], label: words.timer, button: true, run: all.timer })
  keys.add({ keys: ['+', '='], label: words.moreTime, isFor: isOn, run: all.more })
  keys.add({ keys: ['-'], label: words.lessTime, isFor: isOn, run: all.less })
  keys.add({ keys: ['Escape', 'T'], label: words.timerOff, isFor: () => slice.get() !== null, run: all.off })
  if (isPresenter) return
  shared.onCommand((name) => {
    if (name === 'timer' || name === 'more' || name === 'less') all[name]()
  })
  showTimer(slice, all, room)
}

interface Orders {
  timer(): void
  more(): void
  less(): void
  off(): void
}

function ordersFor(slice: Slice<Timer | null>, { current, plan }: Room): Orders {
  const change = (minutes: 1 | -1): void => {
    const timer = slice.get()
    if (timer !== null) slice.set(changeTimer(timer, minutes, Date.now()))
  }
  const start = (): void => {
    const { key } = current()
    slice.set(startTimer(key, activityOn(key, plan)?.minutes ?? usual, Date.now()))
  }
  const press = (): void => {
    const timer = slice.get()
    const { key } = current()
    const isOver = timer !== null && countdownOf(timer, [], Date.now()).phase === 'over'
    const isElsewhere = timer?.screen !== key
    if (timer === null || (isElsewhere && (isOver || activityOn(key, plan) !== null))) start()
    else slice.set(isOver ? null : pauseTimer(timer, Date.now()))
  }
  return { timer: press, more: () => change(1), less: () => change(-1), off: () => slice.set(null) }
}

const activityOn = (key: string, plan: Room['plan']): PlannedActivity | null => plan.day?.slides[key]?.activity ?? null

/** On its own slide the countdown fills the foot of the screen; on all others it stands small in a corner. */
function showTimer(slice: Slice<Timer | null>, orders: Orders, room: Room): void {
  const { words, plan, current } = room
  const signal = makeSignals(makeChime())
  const band = makeBand(buttonsFor(orders, room))
  const side = makeActivityPanel(words)
  const corner = makeButton('', 'timer-corner', () => goTo(slice.get()?.screen, room))
  document.body.append(side.element, band.element, corner)
  const show = (timer: Timer | null): void => {
    const isHere = timer?.screen === current().key
    band.element.hidden = !isHere
    side.element.hidden = !isHere
    corner.hidden = timer === null || isHere || breakOf(current().key, room) !== null
    document.body.classList.toggle('timing', isHere)
    const activity = timer === null ? null : activityOn(timer.screen, plan)
    const countdown = timer === null ? null : countdownOf(timer, activity?.steps ?? [], Date.now())
    signal(timer?.screen ?? null, countdown)
    if (countdown === null) return
    const aim = countdown.endsAt === null ? words.paused : fill(words.until, countdown.endsAt)
    band.show(countdown, { aim, over: words.timeIsUp })
    side.show(activity, countdown.step)
    corner.textContent = countdown.digits
    corner.dataset['phase'] = countdown.phase
    corner.setAttribute('aria-label', `${activity?.title ?? words.timer} ${countdown.digits}`)
  }
  slice.on(show)
  room.place.on(() => show(slice.get()))
  room.tick(() => show(slice.get()))
}

function goTo(key: string | undefined, { screens, go }: Room): void {
  const screen = screens.find((one) => one.key === key)
  if (screen !== undefined) go(screen)
}

function buttonsFor({ more, less, off }: Orders, { words }: Room): HTMLElement {
  const named = (sign: string, label: string, press: () => void): HTMLButtonElement => {
    const button = makeButton(sign, 'band-button', press)
    button.setAttribute('aria-label', label)
    return button
  }
  return make(
    'div',
    'band-buttons',
    named('+', words.moreTime, more),
    named('\u2212', words.lessTime, less),
    named('\u00d7', words.timerOff, off),
  )
}
