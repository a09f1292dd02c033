import { type Block, definitionOf } from './blocks/index.ts'
import type { Lecture, Section, Slide } from './lecture.ts'
import { activitiesOf } from './walk.ts'

/** The minutes that a slide takes: what it declares, or the sum of its activities, or none. */
export const minutesOfSlide = (slide: Slide): number => slide.minutes ?? minutesOfActivities(slide)

/** The minutes that a slide's activities declare; an activity inside another counts with the outer one. */
export const minutesOfActivities = (slide: Slide): number => sum(activitiesOf(slide.content, isActivity).map(declared))

/** What the slides of a section add up to. */
export const minutesOfSection = (section: Section): number => sum(section.slides.map(minutesOfSlide))

/** What the slides of a lecture add up to. */
export const minutesOfLecture = (lecture: Lecture): number => sum(lecture.sections.map(minutesOfSection))

const isActivity = (block: Block): boolean => definitionOf(block).activity

const declared = ({ attributes }: Block): number => ('minutes' in attributes ? attributes.minutes : 0)

const sum = (minutes: readonly number[]): number => minutes.reduce((total, one) => total + one, 0)
