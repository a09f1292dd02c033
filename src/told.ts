import { z } from 'zod'
import type { Language } from './course.ts'

const line = z.string().max(1000)

const schema = z
  .object({
    number: line,
    at: z.number(),
    of: z.number(),
    title: line,
    section: line,
    next: line,
    notes: z.array(z.string().max(20_000)).max(200).readonly(),
    timer: z.object({ left: z.number(), endsAt: z.number().nullable() }).readonly().nullable(),
    late: z.number().nullable(),
  })
  .readonly()

const languages = ['zh-Hant', 'zh-Hans', 'en'] as const satisfies readonly Language[]

const fromStage = z
  .object({ told: schema.nullable(), cover: z.enum(['black', 'white']).nullable(), language: z.enum(languages) })
  .readonly()

/** What the trainer's deck tells phones and other helpers about where it is. */
export type Told = z.output<typeof schema>

/** What the stage hands on to the server: what its deck tells, and whether the screen is covered. */
export type FromStage = z.output<typeof fromStage>

/** Reads what a stage has sent; `null` when it is nothing of ours. */
export const readFromStage = (value: unknown): FromStage | null => fromStage.safeParse(value).data ?? null

/** What a phone may ask the deck to do. */
export const commandNames = ['next', 'previous', 'timer', 'more', 'less', 'black'] as const

/** One of the things that a phone may ask the deck to do. */
export type CommandName = (typeof commandNames)[number]

/** What a phone is sent, whole each time: the deck may be closed (`open` false), and the server's clock counts. */
export interface ToPhone {
  readonly kind: 'state'
  readonly now: number
  readonly open: boolean
  readonly language: Language
  readonly told: Told | null
  readonly cover: 'black' | 'white' | null
}

/** What a stage is sent: what a phone asks for, or how many phones there are. */
export type ToStage =
  | { readonly kind: 'command'; readonly name: CommandName }
  | { readonly kind: 'phones'; readonly count: number }
