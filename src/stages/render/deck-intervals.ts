import type { DeckPlan } from '../../day-plan.ts'

/** A slide as the deck's template has it, with the screens that the plan shows before it. */
interface DeckSlide {
  readonly number: string
  readonly svg: string
  readonly before: readonly Interval[]
}

/** A screen that nobody wrote: before the day, or of a break without a slide. */
interface Interval {
  readonly key: string
  readonly title: string
  readonly subtitle: string | null
  readonly isStart: boolean
}

/** The slides with what the plan of the day adds: a screen before it, one for each break without a slide, and real times beside the planned. */
export function withIntervals<Slide extends DeckSlide>(slides: readonly Slide[], plan: DeckPlan): readonly Slide[] {
  const { day } = plan
  if (day === null) return slides
  const isWhole = plan.slides.length === slides.length
  return slides.map((slide, index) => ({
    ...slide,
    svg: withRealTime(slide, plan),
    before: [...(isWhole && index === 0 ? [startOf(plan)] : []), ...breaksBefore(slide.number, plan)],
  }))
}

const startOf = ({ title, subtitle }: DeckPlan): Interval => ({ key: 'start', title, subtitle, isStart: true })

const breaksBefore = (number: string, { day, slides, words }: DeckPlan): readonly Interval[] =>
  (day?.breaks ?? [])
    .filter(({ slide, before }) => before === number && slides.every((other) => other.number !== slide))
    .map(({ slide, title, minutes }) => ({
      key: slide,
      title: `${title} ${minutes} ${words.minutes}`,
      subtitle: null,
      isStart: false,
    }))

/** Where the slide of a break names the planned time of return, the player says the real one; the planned one stays for the print. */
function withRealTime({ number, svg }: DeckSlide, { day }: DeckPlan): string {
  const pause = day?.breaks.find(({ slide }) => slide === number)
  if (pause === undefined) return svg
  const end = pause.at + pause.minutes
  const time = `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
  const both = `<span class="return-time"><span class="planned-time">${time}</span><span class="real-time">${time}</span></span>`
  const inText = (text: string): string => text.replace(new RegExp(`(?<!\\d)${time}(?!\\d)`, 'g'), both)
  return svg.replace(/>[^<]+</g, inText)
}
