import { z } from 'zod'
import { activityOnPaper, activityOnSlide } from './activity.ts'
import { activity, id } from './attributes.ts'
import { defineBlock } from './definition.ts'

/** Questions with options. `repeats` names another quiz whose questions are asked again in another order. */
export const quiz = defineBlock({
  name: 'quiz',
  attributes: z.strictObject({ ...activity, repeats: id.optional() }),
  activity: true,
  inside: [],
  share: 'whole',
  keyed: false,
  deck: activityOnSlide,
  workbook: activityOnPaper,
  guide: activityOnPaper,
})
