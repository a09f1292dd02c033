import { z } from 'zod'
import { activityInGuide, activityInWorkbook, activityOnSlide } from './activity.ts'
import { activity } from './attributes.ts'
import { defineBlock } from './definition.ts'

/** A question that groups talk about. */
export const discussion = defineBlock({
  name: 'discussion',
  attributes: z.strictObject(activity),
  activity: true,
  inside: [],
  share: 'whole',
  keyed: false,
  deck: activityOnSlide,
  workbook: activityInWorkbook,
  guide: activityInGuide,
})
