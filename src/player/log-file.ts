import type { DeckPlan, PlannedSlide } from '../day-plan.ts'
import type { DeliveryLog, LoggedBreak, LoggedSection, LoggedSlide } from '../delivery-log.ts'
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
function sectionsIn(plan: DeckPlan, run: Run): readonly LoggedSection[] {
  const groups = groupBySection(plan.slides)
  return [...groups.values()].flatMap((slides) => {
    const [first] = slides
    if (first === undefined || slides.every(({ number }) => run.spent[number] === undefined)) return []
    return [sectionOf(first, slides, plan, run)]
  })
}

function sectionOf(first: PlannedSlide, slides: readonly PlannedSlide[], plan: DeckPlan, run: Run): LoggedSection {
  const { label = '', title = '' } = plan.lectures[first.lecture] ?? {}
  const lecture = `${label} ${title}`.trim()
  const sum = (of: (number: string) => number): number => slides.reduce((total, { number }) => total + of(number), 0)
  return {
    lecture,
    section: first.section ?? lecture,
    planned: sum((number) => minutesOf(number, plan)),
    seconds: seconds(sum((number) => run.spent[number] ?? 0)),
  }
}

const breaksIn = ({ day }: DeckPlan, { pauses }: Run, clock: (moment: number) => string): readonly LoggedBreak[] =>
  (day?.breaks ?? []).flatMap(({ slide, title, minutes }, index) => {
    const pause = pauses[slide ?? ''] ?? pauses[`break-${index + 1}`]
    if (pause === undefined) return []
    return [{ title, planned: minutes, began: clock(pause.began), seconds: seconds(pause.until - pause.began) }]
  })

const minutesOf = (number: string, { day }: DeckPlan): number => day?.slides[number]?.minutes ?? 0

const seconds = (milliseconds: number): number => Math.round(milliseconds / 1000)

function groupBySection(slides: readonly PlannedSlide[]): ReadonlyMap<string, readonly PlannedSlide[]> {
  const groups = new Map<string, PlannedSlide[]>()
  for (const slide of slides) {
    const key = `${slide.lecture} ${slide.section}`
    groups.set(key, [...(groups.get(key) ?? []), slide])
  }
  return groups
}
