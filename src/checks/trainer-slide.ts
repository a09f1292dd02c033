import type { Content } from '../content.ts'
import type { Slide } from '../lecture.ts'
import { error, type Problem } from '../problem.ts'
import { slidesOf } from '../walk.ts'
import type { Check } from './check.ts'

/** A slide for the trainer alone goes from the participants' deck: how the deck is split must not go with it. */
export const trainerSlide: Check = {
  name: 'trainer-slide',
  severity: 'error',
  says: "A slide for the trainer alone goes from the participants' deck: how the deck is split must not go with it.",
  check: ({ lectures }) => lectures.flatMap(slidesOf).flatMap(settingForAll),
}

const settingForAll = ({ audience, content }: Slide): readonly Problem[] =>
  audience === null ? [] : content.flatMap(wholeDeckSettings)

const splitsSlides = /^\s*(?:<!--)?\s*headingDivider\s*:/m

const wholeDeckSettings = (piece: Content): readonly Problem[] =>
  piece.kind !== 'directive' || !splitsSlides.test(piece.source)
    ? []
    : [
        error(
          'trainer-slide',
          piece.place,
          'Unexpected "headingDivider" on a slide for the trainer, expected it where participants have it too, or their deck is split otherwise: move it to the front matter',
        ),
      ]
