import type { Lecture, Section, Slide } from '../../course.ts'
import { minutesOfSlide } from '../../minutes.ts'
import { slidesOf } from '../../walk.ts'

/**
 * A lecture without the slides that are for the trainer alone, and without sections that have no others.
 * Their minutes go to a neighbour, so that the plan of the day stays what it is.
 */
export function onlyShared(lecture: Lecture): Lecture {
  const extra = inheritedMinutes(slidesOf(lecture))
  const sections = lecture.sections
    .map((section) => sharedSection(section, extra))
    .filter(({ slides }) => slides.length > 0)
  return { ...lecture, sections }
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

function sharedSection(section: Section, extra: ReadonlyMap<string, number>): Section {
  const slides = section.slides.filter(isShared).map((slide) => longer(slide, extra.get(slide.number) ?? 0))
  return { ...section, title: sharedTitle(section, slides[0]), slides }
}

const longer = (slide: Slide, minutes: number): Slide =>
  minutes === 0 ? slide : { ...slide, minutes: minutesOfSlide(slide) + minutes }

/** A declared section is called as its first slide is; where that one goes, the next gives the name. */
function sharedTitle({ id, title, slides }: Section, first: Slide | undefined): string {
  const opening = slides[0]
  return id === null || opening === undefined || isShared(opening) ? title : (first?.title ?? '')
}
