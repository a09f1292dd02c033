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

/** The words of the deck's controls in the course's language. */
export const playerWordsFor = (language: Language): PlayerWords => tables[language]
