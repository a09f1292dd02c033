import type { PlannedActivity } from '../../day-plan.ts'
import { makeSignals, showBand } from '../band.ts'
import { makeChime } from '../chime.ts'
import type { Clocks } from '../clocks.ts'
import { type Countdown, changeTimer, countdownOf, pauseTimer, startTimer, type Timer } from '../countdown.ts'
import { fill, part } from '../make.ts'
import type { Room } from '../room.ts'

/** Minutes on a slide on which the plan has no activity. */
const usual = 5

/** The time of an activity or a break, large enough for the last row; beside the slide what there is to do. */
export function timer(room: Room, clocks: Clocks): void {
  const { keys, words, shared, isPresenter } = room
  const orders = ordersFor(clocks, room)
  const isOn = (): boolean => clocks.get() !== null
  keys.add({ keys: ['t'], label: words.timer, button: true, run: orders.timer })
  keys.add({ keys: ['+', '='], label: words.moreTime, isFor: isOn, run: orders.more })
  keys.add({ keys: ['-'], label: words.lessTime, isFor: isOn, run: orders.less })
  keys.add({ keys: ['Escape', 'x'], label: words.timerOff, isFor: isOn, run: orders.off })
  if (isPresenter) return
  shared.onCommand((name) => {
    if (isOrder(name) && name !== 'off') orders[name]()
  })
  showTimer(clocks, orders, room)
}

/** What can be done with a countdown. */
type Orders = Readonly<Record<'timer' | 'more' | 'less' | 'off', () => void>>

const isOrder = (name: string): name is keyof Orders => ['timer', 'more', 'less', 'off'].includes(name)

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
    if (timer === null || clocks.pause() !== undefined || (isElsewhere && (isOver || minutes !== undefined)))
      clocks.set(startTimer(key, minutes ?? usual, now))
    else clocks.set(isOver ? null : pauseTimer(timer, now))
  }
  return { timer: press, more: change(1), less: change(-1), off: () => clocks.set(null) }
}

const activityOn = (key: string, plan: Room['plan']): PlannedActivity | null => plan.day?.slides[key]?.activity ?? null

/** On its own slide the countdown fills the foot of the screen; on all others it stands small in a corner. */
function showTimer(clocks: Clocks, orders: Orders, { words, plan, current, screens, go, place, tick }: Room): void {
  const signal = makeSignals(makeChime())
  const [band, side, corner] = [part('.band'), part('.activity'), part('.timer-corner')]
  for (const button of band.querySelectorAll('button'))
    button.onclick = () => isOrder(button.name) && orders[button.name]()
  corner.onclick = () => {
    const screen = screens.find(({ key }) => key === clocks.get()?.screen)
    if (screen !== undefined) go(screen)
  }
  const putInPlace = (timer: Timer | null): void => {
    const [isHere, isBreak] = [timer?.screen === current().key, clocks.pause() !== undefined]
    band.hidden = !isHere
    side.hidden = !isHere || isBreak
    corner.hidden = timer === null || isHere
    document.body.classList.toggle('timing', isHere && !isBreak)
    document.body.classList.toggle('pausing', isHere && isBreak)
  }
  const show = (): void => {
    const timer = clocks.get()
    const activity = timer === null ? null : activityOn(timer.screen, plan)
    const countdown = timer === null ? null : countdownOf(timer, activity?.steps ?? [], Date.now())
    putInPlace(timer)
    signal(timer?.screen, countdown)
    if (timer === null || countdown === null) return
    showBand(countdown, aimOf(countdown, clocks.pause() !== undefined, words))
    showActivity(side, timer.screen, countdown.step)
    corner.textContent = countdown.digits
    corner.dataset['phase'] = countdown.phase
    corner.ariaLabel = `${activity?.title ?? words.timer} ${countdown.digits}`
  }
  clocks.on(show)
  place.on(show)
  tick(show)
}

/** Says what is done, in which groups, with what, on which page, and marks the step that it is time for. */
function showActivity(side: HTMLElement, screen: string, step: number | null): void {
  if (side.dataset['shown'] !== screen) {
    const facts = document.querySelector<HTMLTemplateElement>(`.activity-facts[data-number="${screen}"]`)
    side.replaceChildren(...(facts === null ? [] : [facts.content.cloneNode(true)]))
    side.dataset['shown'] = screen
  }
  for (const [index, item] of [...side.querySelectorAll('li')].entries()) {
    item.ariaCurrent = index === step ? 'step' : null
    item.classList.toggle('passed', step === null || index < step)
  }
}

/** Until when, or that it is over. */
function aimOf({ phase, endsAt }: Countdown, isBreak: boolean, words: Room['words']): string {
  if (phase === 'over') return isBreak ? words.breakOver : words.timeIsUp
  return endsAt === null ? words.paused : fill(isBreak ? words.backAt : words.until, endsAt)
}
