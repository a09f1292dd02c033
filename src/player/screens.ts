import type { DeckPlan, PlannedSlide } from '../day-plan.ts'

/** Something that fills the screen: a slide, or what the plan shows before and between slides. */
export interface Screen {
  /** What the address calls it: `2-13` for a slide. */
  readonly key: string
  readonly element: HTMLElement
  readonly title: string
  /** `null` for what is no slide of the author's. */
  readonly slide: PlannedSlide | null
  /** How many fragments appear on it one by one. */
  readonly steps: number
}

/** Everything that the deck shows, in order. */
export function collectScreens(plan: DeckPlan): readonly Screen[] {
  const slides = new Map(plan.slides.map((slide) => [slide.number, slide]))
  return [...document.querySelectorAll<HTMLElement>('main > .slide')].map((element) => {
    const key = element.dataset['number'] ?? ''
    const slide = slides.get(key) ?? null
    const title = slide?.title ?? element.dataset['title'] ?? ''
    return { key, element, title, slide, steps: fragmentsIn(element) }
  })
}

/** The screen that an address or a typed number means; a bare number is a page of the lecture that is shown. */
export function screenCalled(name: string, screens: readonly Screen[], current: Screen | undefined): Screen | null {
  const exact = screens.find(({ key }) => key === name)
  if (exact !== undefined || !/^\d+$/.test(name)) return exact ?? null
  const lecture = current?.key.split('-')[0]
  return screens.find(({ key }) => key === `${lecture}-${name}`) ?? slidesAmong(screens)[Number(name) - 1] ?? null
}

/** Which of the author's slides a screen is, and how many there are; what stands between them goes with the one before. */
export function countSlides(screen: Screen, screens: readonly Screen[]): readonly [at: number, of: number] {
  const before = slidesAmong(screens.slice(0, screens.indexOf(screen) + 1))
  return [Math.max(1, before.length), slidesAmong(screens).length]
}

const slidesAmong = (screens: readonly Screen[]): readonly Screen[] => screens.filter(({ slide }) => slide !== null)

const fragmentsIn = (element: HTMLElement): number =>
  Math.max(0, ...[...element.querySelectorAll<HTMLElement>('[data-marpit-fragment]')].map(fragmentOf))

/** The step with which a fragment appears. */
export const fragmentOf = (element: HTMLElement): number => Number(element.dataset['marpitFragment'] ?? 0)
