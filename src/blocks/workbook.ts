import { z } from 'zod'
import { defineBlock, hide, show, type View } from './definition.ts'

/** Text for paper only: it is in the workbook and, small, in the guide, never on a slide. */
export const workbook = defineBlock({
  name: 'workbook',
  attributes: z.strictObject({}),
  activity: false,
  inside: [],
  share: 'whole',
  keyed: false,
  deck: hide,
  workbook: (block): View | null => show(block),
  guide: (block): View | null => show(block),
})
