import { z } from 'zod'
import { count, id } from './attributes.ts'
import { defineBlock, hide, show, type View } from './definition.ts'

/** A form on a page of its own; `rows` empty rows are added to its table. */
export const worksheet = defineBlock({
  name: 'worksheet',
  attributes: z.strictObject({
    id: id.optional(),
    orientation: z.enum(['portrait', 'landscape']).default('portrait'),
    rows: count(0, 40).default(0),
  }),
  activity: false,
  inside: [],
  share: 'whole',
  keyed: false,
  deck: hide,
  workbook: (block): View | null => ({
    ...show(block, { orientation: block.attributes.orientation }),
    emptyRows: block.attributes.rows,
  }),
  guide: (_block, words): View | null => ({ template: 'line', data: { label: words.worksheet } }),
})
