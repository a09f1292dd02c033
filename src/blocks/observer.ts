import { z } from 'zod'
import { defineBlock, type View } from './definition.ts'

/** The observer's sheet of a role play with its scoring rubric: a sheet of cards.pdf to hand over, not in the workbook. */
export const observer = defineBlock({
  name: 'observer',
  attributes: z.strictObject({}),
  activity: false,
  inside: ['roleplay'],
  share: 'title',
  keyed: false,
  // The trainer's deck is on the wall too: never the rubric.
  deck: (block, words): View | null => ({
    template: 'role-name',
    data: { label: words.observer, name: block.name, bodyless: true },
  }),
  workbook: (block, words): View | null => ({
    template: 'role-name',
    data: { label: words.observer, name: block.name },
  }),
  guide: (_block, words): View | null => ({ template: 'brief', data: { label: words.observerSheet } }),
})
