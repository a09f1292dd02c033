import type { PlannedActivity } from '../day-plan.ts'
import type { PlayerWords } from '../words/player.ts'
import { fill, make } from './make.ts'

/** What stands beside a slide while its activity runs. */
export interface ActivityPanel {
  readonly element: HTMLElement
  show(activity: PlannedActivity | null, step: number | null): void
}

/** A column that says what is done, in which groups, with what, step by step, and on which page. */
export function makeActivityPanel(words: PlayerWords): ActivityPanel {
  const element = make('aside', 'activity')
  element.setAttribute('aria-label', words.groups)
  let shown: PlannedActivity | null = null
  return {
    element,
    show: (activity, step) => {
      if (activity !== shown) element.replaceChildren(...factsOf(activity, words))
      shown = activity
      element.classList.toggle('bare', activity === null)
      markStep(element, step)
    },
  }
}

function factsOf(activity: PlannedActivity | null, words: PlayerWords): readonly HTMLElement[] {
  if (activity === null) return []
  const { label, title, minutes, groups, materials, steps, page } = activity
  const fact = (name: string, text: string | null): readonly HTMLElement[] =>
    text === null ? [] : [make('p', 'activity-fact', make('span', 'activity-name', name), text)]
  const list = steps.map((step) =>
    make('li', '', make('span', '', step.title), make('span', 'activity-minutes', `${step.minutes}`)),
  )
  return [
    make('p', 'activity-label', `${label} ${minutes} ${words.minutes}`),
    make('p', 'activity-title', title),
    ...fact(words.groups, groups),
    ...fact(words.materials, materials),
    ...(list.length === 0 ? [] : [make('ol', 'activity-steps', ...list)]),
    ...(page === null ? [] : [make('p', 'activity-page', fill(words.workbookPage, page))]),
  ]
}

function markStep(side: HTMLElement, at: number | null): void {
  for (const [index, item] of [...side.querySelectorAll('li')].entries()) {
    if (index === at) item.setAttribute('aria-current', 'step')
    else item.removeAttribute('aria-current')
    item.classList.toggle('passed', at === null || index < at)
  }
}
