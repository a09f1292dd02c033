import { z } from 'zod'
import { activityInGuide, activityInWorkbook, activityOnSlide } from './activity.ts'
import { activity } from './attributes.ts'
import { defineBlock } from './definition.ts'

/** A scene that participants act out; its roles are `role` blocks, each known only to who plays it. */
export const roleplay = defineBlock({
  name: 'roleplay',
  attributes: z.strictObject(activity),
  activity: true,
  inside: [],
  share: 'whole',
  keyed: false,
  deck: activityOnSlide,
  workbook: activityInWorkbook,
  guide: activityInGuide,
})
