import { type Answering, type AnswerView, answerKey, lastStep, viewOf, type Way } from '../answering.ts'
import { fill, part } from '../make.ts'
import type { Feature, Room } from '../room.ts'
import type { Slice } from '../shared.ts'

/** The answers that stand in the file for one slide. */
interface SlideAnswers {
  readonly way: Way
  readonly items: readonly HTMLElement[]
}

/** The answers of a slide, over it; a quiz whose questions stand on paper is shown question by question. */
export const answers: Feature = (room) => {
  const { keys, words, shared, place, current, isPresenter } = room
  const all = answersInFile()
  if (all.size === 0) return
  const slice = shared.slice<Answering | null>('answer', {
    initial: null,
    like: { screen: '', step: 0, isClosed: false },
  })
  const hasSome = (): boolean => all.has(current().key)
  const isShown = (): boolean => slice.get()?.screen === current().key && slice.get()?.isClosed === false
  const press = (): void => {
    const { key } = current()
    const own = all.get(key)
    if (own !== undefined) slice.set(answerKey(slice.get(), key, lastStep(own.way, own.items.length)))
  }
  const away = (): void => {
    const now = slice.get()
    if (now !== null) slice.set(all.get(now.screen)?.way === 'questions' ? { ...now, isClosed: true } : null)
  }
  keys.add({ keys: ['a'], label: words.answers, button: true, isFor: hasSome, run: press })
  keys.first((event) => isShown() && take(event, slice, all.get(current().key), press, away))
  if (!isPresenter) place.on(({ screen }) => slice.get() !== null && slice.get()?.screen !== screen && slice.set(null))
  showAnswers(slice, all, room, away)
}

/** While answers are shown, up and down scroll them, and the keys that turn pages turn questions. */
function take(
  { key }: KeyboardEvent,
  slice: Slice<Answering | null>,
  own: SlideAnswers | undefined,
  forward: () => void,
  away: () => void,
): boolean {
  const now = slice.get()
  if (now === null || own === undefined) return false
  const isQuestions = own.way === 'questions'
  const scroll = { ArrowDown: 1, ArrowUp: -1 }[key]
  const body = part('.answer-body')
  if (key === 'Escape') away()
  else if (isQuestions && ['ArrowRight', 'PageDown', ' ', 'Enter'].includes(key)) forward()
  else if (isQuestions && ['ArrowLeft', 'PageUp', 'Backspace'].includes(key))
    slice.set(now.step > 1 ? { ...now, step: now.step - 1 } : null)
  else if (scroll !== undefined) body.scrollBy({ top: (scroll * body.clientHeight) / 2 })
  else return false
  return true
}

const answersInFile = (): ReadonlyMap<string, SlideAnswers> =>
  new Map(
    [...document.querySelectorAll<HTMLTemplateElement>('template.answers')].map(({ dataset, content }) => {
      const { number = '', way } = dataset
      const items = [...content.querySelectorAll<HTMLElement>('.answer-item')]
      return [number, { way: way === 'questions' || way === 'marks' ? way : 'list', items }]
    }),
  )

const none: AnswerView = { items: null, isAnswered: false, isMarked: false }

function showAnswers(
  slice: Slice<Answering | null>,
  all: ReadonlyMap<string, SlideAnswers>,
  { words, current, place, say }: Room,
  away: () => void,
): void {
  const [panel, body] = [part('.answer-panel'), part('.answer-body')]
  part('.answer-close').onclick = away
  const markMore = (): void => {
    panel.classList.toggle('more', body.scrollHeight - body.scrollTop - body.clientHeight > 4)
  }
  body.onscroll = markMore
  const show = (): void => {
    const { key, element } = current()
    const { way, items } = all.get(key) ?? { way: 'list', items: [] }
    const now = slice.get()
    const isHere = now?.screen === key && !now.isClosed
    const view = isHere ? viewOf(way, now.step, items.length) : none
    panel.hidden = view.items === null
    part('#answer-title').textContent = titleOf(way, items.length, view, words)
    body.replaceChildren(...(view.items ?? []).flatMap((at) => itemFor(items[at], view.isAnswered)))
    panel.classList.toggle('with-answers', view.isAnswered)
    body.scrollTop = 0
    markMore()
    markOnSlide(element, view.isMarked ? items : [])
    if (!panel.hidden) say(body.textContent ?? '')
  }
  slice.on(show)
  place.on(show)
}

function titleOf(way: Way, count: number, { items, isAnswered }: AnswerView, words: Room['words']): string {
  if (way !== 'questions') return words.answer
  return `${fill(words.question, (items?.[0] ?? 0) + 1, count)}${isAnswered ? ` \u00b7 ${words.answer}` : ''}`
}

/** A copy of an item: what is asked, and with the answer its right options marked. */
function itemFor(item: HTMLElement | undefined, isAnswered: boolean): readonly Element[] {
  const copy = item?.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return []
  if (isAnswered) markOptions(copy, item)
  else copy.querySelector('.answered')?.remove()
  return [copy]
}

/** The right options of the questions that stand on the slide, in their order; none: the marks go. */
function markOnSlide(slide: HTMLElement, items: readonly HTMLElement[]): void {
  const questions = items.filter(({ dataset }) => dataset['right'] !== undefined)
  for (const [index, question] of [...slide.querySelectorAll('.question')].entries())
    markOptions(question, questions[index])
}

function markOptions(question: Element, item: HTMLElement | undefined): void {
  const right = item?.dataset['right']?.split(' ') ?? []
  for (const [index, option] of [...(question.querySelector('ul, ol')?.children ?? [])].entries())
    option.classList.toggle('right-option', right.includes(String(index)))
}
