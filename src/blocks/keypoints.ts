import { z } from 'zod'
import { defineBlock, show, type View } from './definition.ts'

/** What to remember, in a box. */
export const keypoints = defineBlock({
  name: 'keypoints',
  attributes: z.strictObject({}),
  activity: false,
  inside: [],
  share: 'whole',
  keyed: false,
  deck: (block): View | null => show(block),
  workbook: (block): View | null => show(block),
  guide: (block): View | null => show(block),
})
