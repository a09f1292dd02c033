import { z } from 'zod'
import { count, id } from './attributes.ts'
import { defineBlock, hide, show, type View } from './definition.ts'
import { isForTrainer } from './for-trainer.ts'

/**
 * A form on a page of its own; `rows` empty rows are added to its table, whose first `sample` rows are examples.
 * With `repeats` it is no more than a line that names a form that stands elsewhere.
 */
export const worksheet = defineBlock({
  name: 'worksheet',
  attributes: z.strictObject({
    id: id.optional(),
    orientation: z.enum(['portrait', 'landscape']).default('portrait'),
    rows: count(0, 40).default(0),
    sample: count(0, 40).optional(),
    /** How many pages it takes by design. */
    pages: count(1, 10).default(1),
    repeats: id.optional(),
  }),
  activity: false,
  inside: [],
  share: 'whole',
  keyed: false,
  deck: hide,
  workbook: (block, words): View | null =>
    block.attributes.repeats === undefined
      ? {
          ...show(block, {
            orientation: block.attributes.orientation,
            form: block.attributes.id ?? null,
            pages: pagesOf(block.attributes.pages),
          }),
          emptyRows: block.attributes.rows,
          sampleRows: block.attributes.sample,
        }
      : { template: 'reference', data: { see: words.inAppendix } },
  guide: (_block, words): View | null => ({
    template: 'line',
    data: { label: words.worksheet },
    inside: isForTrainer,
  }),
})

// One is what everybody expects.
const pagesOf = (pages: number): number | null => (pages === 1 ? null : pages)
