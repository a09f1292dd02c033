import { z } from 'zod'
import { activityInGuide, activityInWorkbook, activityOnSlide } from './activity.ts'
import { activity } from './attributes.ts'
import { defineBlock } from './definition.ts'

/** A story with data and questions that participants work through. */
export const caseBlock = defineBlock({
  name: 'case',
  attributes: z.strictObject(activity),
  activity: true,
  inside: [],
  share: 'whole',
  keyed: false,
  deck: activityOnSlide,
  workbook: activityInWorkbook,
  guide: activityInGuide,
})
