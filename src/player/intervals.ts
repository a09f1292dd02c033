import type { DeckPlan, PlannedBreak } from '../day-plan.ts'
import { make } from './make.ts'

/** What the screen of a break is called for which the author wrote no slide. */
export const breakName = (index: number): string => `break-${index + 1}`

/** What the screen before the first slide is called. */
export const startName = 'start'

/** Adds what the plan shows and nobody wrote: a screen before the day, and one for each break without a slide. */
export function addIntervals(plan: DeckPlan): void {
  if (plan.day === null) return
  for (const [index, pause] of plan.day.breaks.entries()) {
    if (pause.slide === null && pause.before !== null) addBreak(pause, index, plan)
  }
  const first = slideOf(plan.slides[0]?.number)
  const isWhole = plan.slides.every(({ number }) => slideOf(number) !== null)
  if (first !== null && isWhole) first.before(startScreen(plan))
}

/** Only where the slide with which teaching goes on is in this file. */
function addBreak({ title, minutes, before }: PlannedBreak, index: number, { words }: DeckPlan): void {
  const name = `${title} ${minutes} ${words.minutes}`
  const aim = make('p', 'interval-aim')
  slideOf(before ?? '')?.before(screenOf(breakName(index), name, make('h1', '', name), aim))
}

function startScreen({ title, subtitle }: DeckPlan): HTMLElement {
  const under = subtitle === null ? [] : [make('p', 'interval-subtitle', subtitle)]
  const clock = make('p', 'interval-clock')
  return screenOf(startName, title, make('h1', '', title), ...under, clock, make('p', 'interval-aim'))
}

function screenOf(key: string, title: string, ...inside: readonly HTMLElement[]): HTMLElement {
  const element = make('div', 'slide interval', make('div', 'interval-page', ...inside))
  element.dataset['number'] = key
  element.dataset['title'] = title
  return element
}

const slideOf = (number = ''): HTMLElement | null =>
  document.querySelector<HTMLElement>(`main > .slide[data-number="${CSS.escape(number)}"]`)
