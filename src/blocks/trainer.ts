import { z } from 'zod'
import { defineBlock, hide, show, type View } from './definition.ts'

/** Text that only the trainer's guide has. */
export const trainer = defineBlock({
  name: 'trainer',
  attributes: z.strictObject({}),
  activity: false,
  inside: [],
  share: 'nothing',
  keyed: false,
  deck: hide,
  workbook: hide,
  guide: (block, words): View | null => ({ ...show(block, { label: words.toTrainer }), leads: true }),
})
