import { appendix } from './appendix.ts'
import { blockPlace } from './block-place.ts'
import type { Check } from './check.ts'
import { duplicateId } from './duplicate-id.ts'
import { empty } from './empty.ts'
import { figurePlace } from './figure-place.ts'
import { groupSize } from './group-size.ts'
import { guided } from './guided.ts'
import { images } from './images.ts'
import { late } from './late.ts'
import { lectures } from './lectures.ts'
import { minutes } from './minutes.ts'
import { objectives } from './objectives.ts'
import { outlineCoverage } from './outline-coverage.ts'
import { reference } from './reference.ts'
import { schedule } from './schedule.ts'
import { slideBreak } from './slide-break.ts'
import { tornComment } from './torn-comment.ts'
import { trainerSlide } from './trainer-slide.ts'
import { unclosedFence } from './unclosed-fence.ts'

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
  reference,
  empty,
  guided,
  groupSize,
  late,
]
