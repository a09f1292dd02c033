import type { Lecture, Section, Slide } from '../../lecture.ts'
import { minutesOfSlide } from '../../minutes.ts'
import { slidesOf } from '../../walk.ts'

/**
 * A lecture without the slides that are for the trainer alone, and without sections that have no others.
 * Their minutes go to a neighbour, so that the plan of the day stays what it is.
 */
export function onlyShared(lecture: Lecture): Lecture {
  const slides = new Map(sharedSlides(slidesOf(lecture)).map((slide) => [slide.number, slide]))
  const sections = lecture.sections
    .map((section) => sharedSection(section, slides))
    .filter((section) => section.slides.length > 0)
  return { ...lecture, sections }
}

function sharedSlides(slides: readonly Slide[]): readonly Slide[] {
  const extra = inheritedMinutes(slides)
  return slides.flatMap((slide, index) => {
    if (!isShared(slide)) return []
    const before = slides[index - 1]
    const apart = before === undefined || isShared(before) ? slide : standingApart(slide)
    return [{ ...apart, minutes: minutesOfSlide(slide) + (extra.get(slide.number) ?? 0) }]
  })
}

const isShared = ({ audience }: Slide): boolean => audience === null

/** The minutes of slides that go, by the number of the slide that takes them over: the one before, or else the next. */
function inheritedMinutes(slides: readonly Slide[]): ReadonlyMap<string, number> {
  const extra = new Map<string, number>()
  let heir = slides.find(isShared)
  for (const slide of slides) {
    if (isShared(slide)) heir = slide
    else if (heir !== undefined) extra.set(heir.number, (extra.get(heir.number) ?? 0) + minutesOfSlide(slide))
  }
  return extra
}

// Whatever the slide follows now: right under a paragraph its break would make a heading of that.
const standingApart = (slide: Slide): Slide => ({ ...slide, separator: `\n\n${slide.separator.trimStart()}` })

function sharedSection(section: Section, shared: ReadonlyMap<string, Slide>): Section {
  const slides = section.slides.flatMap(({ number }) => shared.get(number) ?? [])
  return { ...section, title: sharedTitle(section, slides[0]), slides }
}

/** A declared section is called as its first slide is; where that one goes, the next gives the name. */
function sharedTitle({ id, title, slides: [opening] }: Section, first: Slide | undefined): string {
  return id === null || opening === undefined || isShared(opening) ? title : (first?.title ?? '')
}
