import type { Clocks } from '../clocks.ts'
import { countdownOf, type Timer } from '../countdown.ts'
import { clockAt, clockText, lengthText } from '../local-time.ts'
import { count, type Run } from '../log.ts'
import { fill, make, part, put } from '../make.ts'
import type { Measure, Pace } from '../pace.ts'
import type { Room } from '../room.ts'
import type { Slice } from '../shared.ts'

type Words = Room['words']

/** The presenter's own window: now and next, the clock, the day against its plan, and what to cut. */
export function showPresenter(room: Room, run: Slice<Run>, clocks: Clocks, pace: () => Pace): void {
  const { words, keys, tick, place, plan } = room
  const [start, questions] = [part('.start'), part('.questions')]
  const press = (key: string) => () => keys.uses.find((use) => use.keys.includes(key))?.run()
  start.onclick = press('s')
  questions.onclick = press('q')
  const show = (): void => {
    const now = Date.now()
    const { started, asking } = count(run.get(), now, plan)
    const paced = pace()
    say('.presenter-clock', clockAt(now))
    say('.presenter-elapsed', started === null ? words.notBegun : `${words.elapsed} ${lengthText(now - started)}`)
    say('.presenter-timer', timerText(clocks.get(), now, words))
    sayLate('.presenter-late', paced.late, words)
    start.hidden = started !== null
    questions.hidden = started === null
    questions.ariaPressed = String(asking !== null)
    put(questions, asking === null ? words.ask : `${words.questions} ${lengthText(now - asking.since)}`)
    showPlace(room)
    for (const kind of ['section', 'lecture', 'day'] as const)
      showMeasure(`.presenter-pace .${kind}`, paced[kind], words)
    put(part('.presenter-times'), ...timesOf(words, paced, started))
    put(part('.presenter-cuts'), ...cutLines(words, paced))
  }
  tick(show)
  place.on(show)
  run.on(show)
}

const say = (selector: string, text: string): void => put(part(selector), text)

function showPlace({ words, screens, screenAt, current }: Room): void {
  const screen = current()
  const next = screenAt(1)
  const at = fill(words.position, screens.indexOf(screen) + 1, screens.length)
  say('.presenter-where', `${screen.slide?.section ?? screen.title} · ${at}`)
  say('.presenter-coming h2', next === screen ? words.end : words.upNext)
  say('.presenter-coming p', next === screen ? '' : `${next.slide === null ? '' : next.key} ${next.title}`)
}

function showMeasure(row: string, measure: Measure | null, words: Words): void {
  part(row).hidden = measure === null
  if (measure === null) return
  part(`${row} th`).title = measure.name
  say(`${row} td`, minutesText(measure.actual))
  say(`${row} td + td`, minutesText(measure.planned))
  sayLate(`${row} .tone`, measure.late, words)
}

// The last half minute must not look like a whole one.
const minutesText = (minutes: number): string => String(Math.floor(minutes * 2) / 2)

/** `4 min late`, said in words and in colour. */
function sayLate(selector: string, late: number | null, words: Words): void {
  say(selector, late === null ? '' : lateWords(late, words))
  part(selector).dataset['late'] = late === null ? '' : toneOf(late)
}

const lateWords = (late: number, words: Words): string =>
  Math.abs(late) < 1 ? words.onTime : fill(late > 0 ? words.late : words.early, Math.floor(Math.abs(late)))

const toneOf = (late: number): string => (late >= 5 ? 'very' : late >= 1 ? 'late' : 'on')

/** What is left of a running countdown, or how far it is over. */
function timerText(timer: Timer | null, now: number, words: Words): string {
  if (timer === null) return ''
  const { digits, isPaused } = countdownOf(timer, [], now)
  return isPaused ? `${digits} ${words.paused}` : digits
}

/** When the break, the way back and the end are, as planned and as they will be. */
const timesOf = (words: Words, { pause, nextBreak, end }: Pace, started: number | null): readonly Node[] => [
  ...(pause === null || started === null ? [] : timeOf(fill(words.backAt, ''), null, pause.until)),
  ...(nextBreak === null ? [] : timeOf(words.nextBreak, nextBreak.planned, nextBreak.expected)),
  ...timeOf(words.endOfDay, end.planned, end.expected),
]

function timeOf(name: string, planned: number | null, expected: number): readonly Node[] {
  const isChanged = planned !== null && Math.abs(expected - planned) >= 1
  const time = clockText(planned === null || isChanged ? Math.round(expected) : planned)
  const before = isChanged ? [make('s', '', clockText(planned)), ' → '] : []
  return [make('dt', '', name.trim()), make('dd', '', ...before, make('b', '', time))]
}

function cutLines(words: Words, { cuts, late }: Pace): readonly Node[] {
  if (cuts.length === 0) return []
  const items = cuts.map(({ text, at }) =>
    make('li', '', text, make('span', 'place', ` ${[...new Set(at ?? [])].join('–')}`)),
  )
  return [make('h2', '', late !== null && late < 0 ? words.addThis : words.cutThis), make('ul', '', ...items)]
}
