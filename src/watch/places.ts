import { config, headers } from './config.ts'
import type { Panel } from './panel.ts'

/** With Alt, a click asks where that is written, and opens the editor there. */
export function answerClicks({ point }: Panel): void {
  addEventListener(
    'click',
    (event) => {
      if (!event.altKey || !(event.target instanceof Element)) return
      const at = placeOf(event.target)
      if (at === undefined) return
      event.preventDefault()
      event.stopPropagation()
      void ask(at, point)
    },
    { capture: true },
  )
}

/** What the page calls it: the mark of a piece of paper, or the number of a slide. */
const placeOf = (clicked: Element): string | undefined => {
  const marked = clicked.closest<HTMLElement>('[data-at]')?.dataset['at']
  return marked ?? clicked.closest<HTMLElement>('[data-number]')?.dataset['number']
}

async function ask(at: string, point: Panel['point']): Promise<void> {
  const answer = await fetch(`/place?${new URLSearchParams({ page: config.page, at })}`, { headers })
  if (!answer.ok) return
  const { place, editor } = await answer.json()
  point(place, editor)
  if (editor !== null) location.assign(editor)
}
