import { appendix } from './appendix.ts'
import { blockPlace } from './block-place.ts'
import { bulletLength } from './bullet-length.ts'
import type { Check } from './check.ts'
import { duplicateHeadings } from './duplicate-headings.ts'
import { duplicateId } from './duplicate-id.ts'
import { empty } from './empty.ts'
import { figurePlace } from './figure-place.ts'
import { groupSize } from './group-size.ts'
import { guided } from './guided.ts'
import { images } from './images.ts'
import { late } from './late.ts'
import { lectures } from './lectures.ts'
import { links } from './links.ts'
import { minutes } from './minutes.ts'
import { objectives } from './objectives.ts'
import { outlineCoverage } from './outline-coverage.ts'
import { reference } from './reference.ts'
import { schedule } from './schedule.ts'
import { slideBreak } from './slide-break.ts'
import { tableRows } from './table-rows.ts'
import { tornComment } from './torn-comment.ts'
import { trainerSlide } from './trainer-slide.ts'
import { unclosedFence } from './unclosed-fence.ts'
import { unusedImages } from './unused-images.ts'

/** Every rule that a course is held against. */
export const checks: readonly Check[] = [
  blockPlace,
  figurePlace,
  slideBreak,
  unclosedFence,
  tornComment,
  trainerSlide,
  lectures,
  appendix,
  duplicateId,
  minutes,
  schedule,
  objectives,
  outlineCoverage,
  images,
  unusedImages,
  reference,
  links,
  empty,
  guided,
  groupSize,
  duplicateHeadings,
  bulletLength,
  tableRows,
  late,
]
