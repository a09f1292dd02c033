import type { Clocks } from '../clocks.ts'
import { countdownOf, type Timer } from '../countdown.ts'
import { clockAt, clockText, lengthText } from '../local-time.ts'
import { count, type Run } from '../log.ts'
import { fill, make, makeButton } from '../make.ts'
import type { Measure, Pace } from '../pace.ts'
import type { Room } from '../room.ts'
import type { Slice } from '../shared.ts'

/** The presenter's own window: now and next, the clock, the day against its plan, and what to cut. */
export function showPresenter(room: Room, run: Slice<Run>, clocks: Clocks, pace: () => Pace): void {
  const parts = makeParts(room)
  document.body.append(parts.head, parts.coming, parts.pace, make('div', 'presenter-side', parts.cuts))
  const press = (key: string) => () => room.keys.uses.find(({ keys }) => keys.includes(key))?.run()
  const [start, questions] = [
    makeButton(room.words.start, 'start', press('s')),
    makeButton('', 'questions', press('q')),
  ]
  parts.head.append(start, questions)
  const show = (): void => {
    const now = Date.now()
    const counted = count(run.get(), now, room.plan)
    const paced = pace()
    showHead(parts, room, counted, paced, clocks.get())
    start.hidden = counted.started !== null
    questions.hidden = counted.started === null
    showQuestions(questions, room, counted, now)
    put(parts.coming, ...comingIn(room))
    put(parts.pace, ...paceLines(room, paced, counted))
    put(parts.cuts, ...cutLines(room, paced))
  }
  room.tick(show)
  room.place.on(show)
  run.on(show)
}

function makeParts({ words }: Room) {
  const head = make('header', 'presenter-head')
  const coming = make('section', 'presenter-coming')
  coming.setAttribute('aria-label', words.upNext)
  const pace = make('section', 'presenter-pace')
  const cuts = make('section', 'presenter-cuts')
  pace.setAttribute('aria-label', words.pace)
  cuts.setAttribute('aria-label', words.cutThis)
  const [clock, elapsed, where, late, timer] = [
    make('strong', 'presenter-clock'),
    make('span', 'presenter-elapsed'),
    make('span', 'presenter-where'),
    make('strong', 'presenter-late'),
    make('strong', 'presenter-timer'),
  ]
  head.append(clock, elapsed, where, timer, late)
  return { head, coming, pace, cuts, clock, elapsed, where, late, timer }
}

type Parts = ReturnType<typeof makeParts>

function showHead(parts: Parts, room: Room, run: Run, pace: Pace, timer: Timer | null): void {
  const { words, screens, current } = room
  const now = Date.now()
  const screen = current()
  put(parts.clock, clockAt(now))
  put(parts.elapsed, run.started === null ? words.notBegun : `${words.elapsed} ${lengthText(now - run.started)}`)
  const at = fill(words.position, screens.indexOf(screen) + 1, screens.length)
  put(parts.where, `${screen.slide?.section ?? screen.title} · ${at}`)
  put(parts.late, lateWords(pace.late, room))
  parts.late.dataset['late'] = toneOf(pace.late)
  put(parts.timer, timerText(timer, now, room))
}

/** `4 min late`, said in words and in colour. */
function lateWords(late: number | null, { words }: Room): string {
  if (late === null) return ''
  if (Math.abs(late) < 1) return words.onTime
  return fill(late > 0 ? words.late : words.early, Math.floor(Math.abs(late)))
}

const toneOf = (late: number | null): string =>
  late === null ? '' : late >= 5 ? 'very' : late >= 1 ? 'late' : late <= -1 ? 'early' : 'on'

/** What is left of a running countdown, or how far it is over. */
function timerText(timer: Timer | null, now: number, { words }: Room): string {
  if (timer === null) return ''
  const { digits, isPaused } = countdownOf(timer, [], now)
  return isPaused ? `${digits} ${words.paused}` : digits
}

function showQuestions(button: HTMLButtonElement, { words }: Room, { asking }: Run, now: number): void {
  put(button, asking === null ? words.ask : `${words.questions} ${lengthText(now - asking.since)}`)
  button.setAttribute('aria-pressed', String(asking !== null))
}

function comingIn({ words, screenAt, current }: Room): readonly (Node | string)[] {
  const next = screenAt(1)
  if (next === current()) return [make('h2', '', words.end)]
  return [make('h2', '', words.upNext), make('p', '', `${next.slide === null ? '' : next.key} ${next.title}`)]
}

function paceLines(room: Room, pace: Pace, run: Run): readonly Node[] {
  const { words } = room
  const rows = [
    rowOf(words.section, pace.section, room),
    rowOf(words.lecture, pace.lecture, room),
    rowOf(words.day, pace.day, room),
  ]
  const head = make(
    'tr',
    '',
    ...[words.pace, words.actual, words.planned, ''].map((name) => make(name === '' ? 'td' : 'th', '', name)),
  )
  const table = make('table', '', make('thead', '', head), make('tbody', '', ...rows.flat()))
  return [table, ...timesOf(room, pace, run)]
}

function rowOf(kind: string, measure: Measure | null, room: Room): readonly Node[] {
  if (measure === null) return []
  const { actual, planned, late, name } = measure
  const said = make('td', 'tone', lateWords(late, room))
  said.dataset['late'] = toneOf(late)
  const head = make('th', '', kind)
  head.scope = 'row'
  head.title = name
  return [make('tr', '', head, make('td', '', minutesText(actual)), make('td', '', minutesText(planned)), said)]
}

// The last half minute must not look like a whole one.
const minutesText = (minutes: number): string => String(Math.floor(minutes * 2) / 2)

/** When the break, the way back and the end are, as planned and as they will be. */
function timesOf({ words }: Room, { pause, nextBreak, end }: Pace, { started }: Run): readonly Node[] {
  const back = pause === null || started === null ? [] : [timeOf(fill(words.backAt, ''), null, pause.until)]
  const next = nextBreak === null ? [] : [timeOf(words.nextBreak, nextBreak.planned, nextBreak.expected)]
  return [
    make('dl', 'presenter-times', ...back.flat(), ...next.flat(), ...timeOf(words.endOfDay, end.planned, end.expected)),
  ]
}

function timeOf(name: string, planned: number | null, expected: number): readonly HTMLElement[] {
  const [before, now] = [planned === null ? '' : clockText(planned), clockText(Math.round(expected))]
  const changed = planned !== null && Math.abs(expected - planned) >= 1
  const said =
    before === '' || !changed ? [make('b', '', before || now)] : [make('s', '', before), ' → ', make('b', '', now)]
  return [make('dt', '', name.trim()), make('dd', '', ...said)]
}

function cutLines({ words }: Room, { cuts, late }: Pace): readonly Node[] {
  if (cuts.length === 0) return []
  const placeOf = (at: readonly string[]): Node => make('span', 'place', ` ${[...new Set(at)].join('–')}`)
  const items = cuts.map(({ text, at }) => make('li', '', text, ...(at === null ? [] : [placeOf(at)])))
  return [make('h2', '', late !== null && late < 0 ? words.addThis : words.cutThis), make('ul', '', ...items)]
}

/** Puts something into an element unless it is there already: who selects or hears it is not disturbed twice a second. */
function put(element: HTMLElement, ...inside: readonly (Node | string)[]): void {
  const fresh = make('div', '', ...inside)
  const isSame = (node: Node, index: number): boolean => node.isEqualNode(element.childNodes[index] ?? null)
  const nodes = [...fresh.childNodes]
  if (nodes.length !== element.childNodes.length || !nodes.every(isSame)) element.replaceChildren(...nodes)
}
