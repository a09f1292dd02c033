import { type Answering, type AnswerView, answerKey, lastStep, readAnswering, viewOf, type Way } from '../answering.ts'
import { fill, make, makeButton } from '../make.ts'
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
  const slice = shared.slice<Answering | null>('answer', { initial: null, read: readAnswering, kept: false })
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
  const panel = document.querySelector('.answer-body')
  if (key === 'Escape') away()
  else if (isQuestions && ['ArrowRight', 'PageDown', ' ', 'Enter'].includes(key)) forward()
  else if (isQuestions && ['ArrowLeft', 'PageUp', 'Backspace'].includes(key))
    slice.set(now.step > 1 ? { ...now, step: now.step - 1 } : null)
  else if (scroll !== undefined && panel !== null) panel.scrollBy({ top: (scroll * panel.clientHeight) / 2 })
  else return false
  return true
}

function answersInFile(): ReadonlyMap<string, SlideAnswers> {
  const templates = [...document.querySelectorAll<HTMLTemplateElement>('template.answers')]
  return new Map(
    templates.map(({ dataset, content }) => [
      dataset['number'] ?? '',
      {
        way: dataset['way'] === 'questions' || dataset['way'] === 'marks' ? dataset['way'] : 'list',
        items: [...content.querySelectorAll<HTMLElement>('.answer-item')],
      },
    ]),
  )
}

const none: AnswerView = { items: null, isAnswered: false, isMarked: false }

function showAnswers(
  slice: Slice<Answering | null>,
  all: ReadonlyMap<string, SlideAnswers>,
  { words, current, place, say }: Room,
  away: () => void,
): void {
  const title = make('h2', '')
  const body = make('div', 'answer-body')
  body.tabIndex = 0
  const panel = make(
    'section',
    'answer-panel',
    make('header', '', title, makeButton(words.close, 'answer-close', away)),
    body,
  )
  title.id = 'answer-title'
  panel.setAttribute('aria-labelledby', title.id)
  panel.hidden = true
  document.body.append(panel)
  const markMore = (): void => {
    panel.classList.toggle('more', body.scrollHeight - body.scrollTop - body.clientHeight > 4)
  }
  body.addEventListener('scroll', markMore)
  let shown = ''
  const show = (): void => {
    const { key, element } = current()
    const own = all.get(key)
    const now = slice.get()
    const isHere = own !== undefined && now !== null && now.screen === key && !now.isClosed
    const view = isHere ? viewOf(own.way, now.step, own.items.length) : none
    const state = isHere ? `${key} ${now.step}` : key
    if (state === shown) return
    shown = state
    panel.hidden = view.items === null
    title.textContent = titleOf(own, view, words)
    body.replaceChildren(
      ...(own?.items ?? []).filter((_, at) => view.items?.includes(at)).map((item) => itemFor(item, view.isAnswered)),
    )
    panel.classList.toggle('with-answers', view.isAnswered)
    body.scrollTop = 0
    markMore()
    markOnSlide(element, view.isMarked ? (own?.items ?? []) : [])
    if (view.items !== null) say(body.textContent ?? '')
  }
  slice.on(show)
  place.on(show)
  show()
}

function titleOf(own: SlideAnswers | undefined, { items, isAnswered }: AnswerView, words: Room['words']): string {
  if (own?.way !== 'questions') return words.answer
  return `${fill(words.question, (items?.[0] ?? 0) + 1, own.items.length)}${isAnswered ? ` \u00b7 ${words.answer}` : ''}`
}

/** A copy of an item: what is asked, and with the answer its right options marked. */
function itemFor(item: HTMLElement, isAnswered: boolean): Node {
  const copy = item.cloneNode(true)
  if (copy instanceof HTMLElement) {
    if (!isAnswered) copy.querySelector('.answered')?.remove()
    markOptions(copy, isAnswered ? item : undefined)
  }
  return copy
}

/** The right options of the questions that stand on the slide, in their order; none: the marks go. */
function markOnSlide(slide: HTMLElement, items: readonly HTMLElement[]): void {
  const questions = items.filter(({ dataset }) => dataset['right'] !== undefined)
  for (const [index, question] of [...slide.querySelectorAll('.question')].entries())
    markOptions(question, questions[index])
}

function markOptions(question: Element, item: HTMLElement | undefined): void {
  const right = (item?.dataset['right'] ?? '').split(' ')
  for (const [index, option] of [...(question.querySelector('ul, ol')?.children ?? [])].entries())
    option.classList.toggle('right-option', right.includes(String(index)))
}
