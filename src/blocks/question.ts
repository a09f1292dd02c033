import { z } from 'zod'
import { id, ids } from './attributes.ts'
import { defineBlock, show, type View } from './definition.ts'
import { letters } from './letters.ts'

/** One question of a quiz. Its options are a task list; the ticks are the key, which participants never get. */
export const question = defineBlock({
  name: 'question',
  attributes: z.strictObject({ id: id.optional(), meets: ids.default([]), teaches: id.optional() }),
  activity: false,
  inside: ['quiz'],
  share: 'whole',
  keyed: true,
  deck: (block): View | null => show(block, { key: null }),
  workbook: (block): View | null => show(block, { key: null }),
  guide: (block, words): View | null => show(block, { key: `${words.key} ${letters(block.key)}` }),
})
