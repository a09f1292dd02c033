import type { PlannedActivity } from '../../day-plan.ts'
import { makeActivityPanel } from '../activity-panel.ts'
import { makeBand, makeSignals } from '../band.ts'
import { makeChime } from '../chime.ts'
import { type Clocks, clocksIn } from '../clocks.ts'
import { type Countdown, changeTimer, countdownOf, pauseTimer, startTimer, type Timer } from '../countdown.ts'
import { fill, make, makeButton } from '../make.ts'
import type { Feature, Room } from '../room.ts'

/** Minutes on a slide on which the plan has no activity. */
const usual = 5

/** The time of an activity or a break, large enough for the last row; beside the slide what there is to do. */
export const timer: Feature = (room) => {
  const { keys, words, shared, isPresenter } = room
  const clocks = clocksIn(room)
  const orders = ordersFor(clocks, room)
  const isOn = (): boolean => clocks.get() !== null
  keys.add({ keys: ['t'], label: words.timer, button: true, run: orders.timer })
  keys.add({ keys: ['+', '='], label: words.moreTime, isFor: isOn, run: orders.more })
  keys.add({ keys: ['-'], label: words.lessTime, isFor: isOn, run: orders.less })
  keys.add({ keys: ['Escape', 'x'], label: words.timerOff, isFor: isOn, run: orders.off })
  if (isPresenter) return
  shared.onCommand((name) => {
    if (name === 'timer' || name === 'more' || name === 'less') orders[name]()
  })
  showTimer(clocks, orders, room)
}

/** What can be done with a countdown. */
interface Orders {
  timer(): void
  more(): void
  less(): void
  off(): void
}

function ordersFor(clocks: Clocks, { current, plan }: Room): Orders {
  const change = (minutes: 1 | -1) => (): void => {
    const timer = clocks.get()
    if (timer !== null) clocks.set(changeTimer(timer, minutes, Date.now()))
  }
  const press = (): void => {
    const [timer, { key }, now] = [clocks.get(), current(), Date.now()]
    const minutes = clocks.pause()?.minutes ?? activityOn(key, plan)?.minutes
    const isOver = timer !== null && countdownOf(timer, [], now).phase === 'over'
    const isElsewhere = timer?.screen !== key
    // During a break there is nothing to pause: it begins anew.
    if (timer === null || clocks.pause() !== null || (isElsewhere && (isOver || minutes !== undefined)))
      clocks.set(startTimer(key, minutes ?? usual, now))
    else clocks.set(isOver ? null : pauseTimer(timer, now))
  }
  return { timer: press, more: change(1), less: change(-1), off: () => clocks.set(null) }
}

const activityOn = (key: string, plan: Room['plan']): PlannedActivity | null => plan.day?.slides[key]?.activity ?? null

/** On its own slide the countdown fills the foot of the screen; on all others it stands small in a corner. */
function showTimer(clocks: Clocks, orders: Orders, room: Room): void {
  const { words, plan, current, screens, go } = room
  const signal = makeSignals(makeChime())
  const band = makeBand(words.timer, buttonsFor(orders, room))
  const side = makeActivityPanel(words)
  const corner = makeButton('', 'timer-corner', () => {
    const screen = screens.find(({ key }) => key === clocks.get()?.screen)
    if (screen !== undefined) go(screen)
  })
  document.body.append(side.element, band.element, corner)
  const place = (timer: Timer | null): void => {
    const [isHere, isBreak] = [timer?.screen === current().key, clocks.pause() !== null]
    band.element.hidden = !isHere
    side.element.hidden = !isHere || isBreak
    corner.hidden = timer === null || isHere
    document.body.classList.toggle('timing', isHere && !isBreak)
    document.body.classList.toggle('pausing', isHere && isBreak)
  }
  const show = (): void => {
    const timer = clocks.get()
    const activity = timer === null ? null : activityOn(timer.screen, plan)
    const countdown = timer === null ? null : countdownOf(timer, activity?.steps ?? [], Date.now())
    place(timer)
    signal(timer?.screen ?? null, countdown)
    if (countdown === null) return
    band.show(countdown, aimOf(countdown, clocks.pause() !== null, words))
    side.show(activity, countdown.step)
    corner.textContent = countdown.digits
    corner.dataset['phase'] = countdown.phase
    corner.setAttribute('aria-label', `${activity?.title ?? words.timer} ${countdown.digits}`)
  }
  clocks.on(show)
  room.place.on(show)
  room.tick(show)
}

/** Until when, or that it is over. */
function aimOf({ phase, endsAt }: Countdown, isBreak: boolean, words: Room['words']): string {
  if (phase === 'over') return isBreak ? words.breakOver : words.timeIsUp
  return endsAt === null ? words.paused : fill(isBreak ? words.backAt : words.until, endsAt)
}

function buttonsFor({ more, less, off }: Orders, { words }: Room): HTMLElement {
  const named = (sign: string, label: string, press: () => void): HTMLButtonElement => {
    const button = makeButton(sign, 'band-button', press)
    button.setAttribute('aria-label', label)
    return button
  }
  const all = [
    named('+', words.moreTime, more),
    named('\u2212', words.lessTime, less),
    named('\u00d7', words.timerOff, off),
  ]
  return make('div', 'band-buttons', ...all)
}
