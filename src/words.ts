import type { Language } from './course.ts'
import { english } from './words/en.ts'
import { simplified } from './words/zh-hans.ts'
import { traditional } from './words/zh-hant.ts'

/** The words that kejian itself prints, in one language. */
export type Words = Readonly<typeof traditional>

const tables: Readonly<Record<Language, Words>> = {
  'zh-Hant': traditional,
  'zh-Hans': simplified,
  en: english,
}

/** The words printed on paper and screen in the course's language. */
export const wordsFor = (language: Language): Words => tables[language]
