import { z } from 'zod'
import { defineBlock, show, type View } from './definition.ts'

/** One column of `columns`. */
export const col = defineBlock({
  name: 'col',
  attributes: z.strictObject({}),
  activity: false,
  inside: ['columns'],
  share: 'whole',
  keyed: false,
  deck: (block): View | null => show(block),
  workbook: (block): View | null => show(block),
  guide: (block): View | null => show(block),
})
