import { z } from 'zod'
import { activityInGuide, activityInWorkbook, activityOnSlide } from './activity.ts'
import { activity } from './attributes.ts'
import { defineBlock } from './definition.ts'

/** Something that participants do by themselves or in pairs: compute, fill in, sort. */
export const exercise = defineBlock({
  name: 'exercise',
  attributes: z.strictObject(activity),
  activity: true,
  inside: [],
  share: 'whole',
  keyed: false,
  deck: activityOnSlide,
  workbook: activityInWorkbook,
  guide: activityInGuide,
})
