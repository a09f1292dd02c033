import type { Content, Slide } from '../course.ts'
import { error, type Problem } from '../problem.ts'
import { slidesOf } from '../walk.ts'
import type { Check } from './check.ts'

/** A slide for the trainer alone goes from the participants' deck: what it sets for the whole deck would go with it. */
export const trainerSlide: Check = {
  name: 'trainer-slide',
  check: ({ lectures }) => lectures.flatMap(slidesOf).flatMap(settingForAll),
}

const settingForAll = ({ audience, content }: Slide): readonly Problem[] =>
  audience === null ? [] : content.flatMap(wholeDeckSettings)

// Marp's global directives, wherever they stand, and local ones without "_", which hold for all slides that follow.
const global = /^\s*(?:<!--)?\s*(headingDivider|theme|size|style|math|lang|class|paginate)\s*:/gm

const wholeDeckSettings = (piece: Content): readonly Problem[] =>
  piece.kind !== 'directive'
    ? []
    : [...piece.source.matchAll(global)].map((match) =>
        error(
          'trainer-slide',
          piece.place,
          `Unexpected "${match[1]}" on a slide for the trainer, expected it where participants have it too: move it to the front matter, or write "_class" and "_paginate" for this slide alone`,
        ),
      )
