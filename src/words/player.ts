import type { Language } from '../course.ts'
import { english } from './player/en.ts'
import { simplified } from './player/zh-hans.ts'
import { traditional } from './player/zh-hant.ts'

/** The words of the deck's own controls, in one language; a star stands for what is filled in. */
export type PlayerWords = Readonly<typeof traditional>

const tables: Readonly<Record<Language, PlayerWords>> = {
  'zh-Hant': traditional,
  'zh-Hans': simplified,
  en: english,
}

/** Of these words those that a participant's deck says; the others are of controls that only the trainer has. */
export const readersWords = (words: PlayerWords): Readonly<Partial<PlayerWords>> =>
  Object.fromEntries(Object.entries(words).filter(([name]) => readers.some((own) => own === name)))

const readers: readonly (keyof PlayerWords)[] = [
  'next',
  'previous',
  'first',
  'last',
  'toNumber',
  'overview',
  'goTo',
  'nothingFound',
  'black',
  'white',
  'fullScreen',
  'keys',
  'close',
  'slide',
  'position',
  'pen',
  'eraser',
  'nextColour',
  'undo',
  'clear',
  'laser',
  'print',
]

/** The words of the deck's controls in the course's language. */
export const playerWordsFor = (language: Language): PlayerWords => tables[language]
