/** How the answers of a slide are shown: all at once, first by marks on the slide, or question by question. */
export type Way = 'list' | 'marks' | 'questions'

/** Where the trainer is in showing answers; step 0 shows none of them yet. */
export interface Answering {
  readonly screen: string
  readonly step: number
  /** Put away, but it goes on from here. */
  readonly isClosed: boolean
}

/** What is to be seen at a step. */
export interface AnswerView {
  /** The items in the panel; `null`: no panel. */
  readonly items: readonly number[] | null
  /** What answers them is shown too. */
  readonly isAnswered: boolean
  /** The right options are marked on the slide itself. */
  readonly isMarked: boolean
}

/** The steps there are: a question and its answer are two. */
export function lastStep(way: Way, count: number): number {
  if (way === 'questions') return count * 2
  return way === 'marks' ? 2 : 1
}

/** What is to be seen at a step of some answers. */
export function viewOf(way: Way, step: number, count: number): AnswerView {
  const all = Array.from({ length: count }, (_, index) => index)
  if (step <= 0 || step > lastStep(way, count)) return { items: null, isAnswered: false, isMarked: false }
  if (way === 'questions') return { items: [Math.ceil(step / 2) - 1], isAnswered: step % 2 === 0, isMarked: false }
  const isMarked = way === 'marks'
  return { items: isMarked && step === 1 ? null : all, isAnswered: true, isMarked }
}

/** What the key does: on to the next step, after the last one nothing is shown; what was put away comes back. */
export function answerKey(now: Answering | null, screen: string, last: number): Answering | null {
  if (now === null || now.screen !== screen) return { screen, step: 1, isClosed: false }
  if (now.isClosed) return { ...now, isClosed: false }
  return now.step >= last ? null : { ...now, step: now.step + 1 }
}
