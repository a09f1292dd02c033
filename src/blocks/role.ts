import { z } from 'zod'
import { defineBlock, type View } from './definition.ts'

/** One role of a role play. Its brief goes on a card of its own; everybody else sees only its name. */
export const role = defineBlock({
  name: 'role',
  attributes: z.strictObject({}),
  activity: false,
  inside: ['roleplay'],
  share: 'title',
  keyed: false,
  // The trainer's deck is on the wall too: never the brief.
  deck: (block, words): View | null => ({
    template: 'role-name',
    data: { label: words.role, name: block.name, bodyless: true },
  }),
  workbook: (block, words): View | null => ({ template: 'role-name', data: { label: words.role, name: block.name } }),
  guide: (_block, words): View | null => ({ template: 'brief', data: { label: words.card } }),
})
