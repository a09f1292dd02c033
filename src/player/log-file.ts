import type { DeckPlan, PlannedSlide } from '../day-plan.ts'
import type { DeliveryLog, LoggedBreak, LoggedSection, LoggedSlide } from '../delivery-log.ts'
import { lectureName } from './lecture-name.ts'
import { isPause, type Run } from './log.ts'

/** The log of a day as it is saved; `clock` writes a moment as local time: `09:04`. */
export const logFile = (plan: DeckPlan, run: Run, date: string, clock: (moment: number) => string): DeliveryLog => ({
  kejian: 'delivery log',
  version: 1,
  course: plan.course,
  title: plan.title,
  date,
  started: clock(run.started ?? run.since),
  ended: clock(run.since),
  slides: slidesIn(plan, run),
  sections: sectionsIn(plan, run),
  breaks: breaksIn(plan, run, clock),
  questions: seconds(run.asked),
  away: seconds(run.away),
})

const slidesIn = (plan: DeckPlan, run: Run): readonly LoggedSlide[] =>
  plan.slides
    .filter(({ number }) => run.spent[number] !== undefined && !isPause(number, plan))
    .map(({ number, title }) => ({
      number,
      title,
      planned: minutesOf(number, plan),
      seconds: seconds(run.spent[number] ?? 0),
    }))

/** Each section of which something was shown, with all its planned minutes. */
function sectionsIn(plan: DeckPlan, { spent }: Run): readonly LoggedSection[] {
  const nameOf = ({ lecture, section }: PlannedSlide): string => `${lecture} ${section}`
  return [...new Set(plan.slides.map(nameOf))].flatMap((name) => {
    const slides = plan.slides.filter((slide) => nameOf(slide) === name)
    const [first] = slides
    if (first === undefined || slides.every(({ number }) => spent[number] === undefined)) return []
    const lecture = lectureName(plan, first.lecture)
    const planned = slides.reduce((sum, { number }) => sum + minutesOf(number, plan), 0)
    const gone = slides.reduce((sum, { number }) => sum + (spent[number] ?? 0), 0)
    return [{ lecture, section: first.section ?? lecture, planned, seconds: seconds(gone) }]
  })
}

const breaksIn = ({ day }: DeckPlan, { pauses }: Run, clock: (moment: number) => string): readonly LoggedBreak[] =>
  (day?.breaks ?? []).flatMap(({ slide, title, minutes }) => {
    const pause = pauses[slide]
    if (pause === undefined) return []
    return [{ title, planned: minutes, began: clock(pause.began), seconds: seconds(pause.until - pause.began) }]
  })

const minutesOf = (number: string, { day }: DeckPlan): number => day?.slides[number]?.minutes ?? 0

const seconds = (milliseconds: number): number => Math.round(milliseconds / 1000)
