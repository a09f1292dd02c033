import { z } from 'zod'
import { defineBlock, show, type View } from './definition.ts'

/** Its `col` blocks stand side by side. */
export const columns = defineBlock({
  name: 'columns',
  attributes: z.strictObject({}),
  activity: false,
  inside: [],
  share: 'whole',
  keyed: false,
  deck: (block): View | null => show(block),
  workbook: (block): View | null => show(block),
  guide: (block): View | null => show(block),
})
