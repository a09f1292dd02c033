import { bannedWords } from './banned-words.ts'
import type { WordRule } from './passage.ts'
import { punctuation } from './punctuation.ts'
import { quotes } from './quotes.ts'
import { repeatedWords } from './repeated-words.ts'
import { spacing } from './spacing.ts'
import { terms } from './terms.ts'
import { unfinished } from './unfinished.ts'

/** Every rule about how a course writes. */
export const wordRules: readonly WordRule[] = [
  spacing,
  punctuation,
  quotes,
  repeatedWords,
  terms,
  bannedWords,
  unfinished,
]
