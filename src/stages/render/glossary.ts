import type { Course, Term } from '../../course.ts'
import { toSimplified } from '../../simplified.ts'
import { anchors } from './anchors.ts'

/** The glossary as a table: which columns it needs, and its words under their groups. */
export interface GlossaryTable {
  readonly hasSimplified: boolean
  readonly hasEnglish: boolean
  readonly columns: number
  readonly groups: readonly GlossaryGroup[]
}

interface GlossaryGroup {
  readonly title: string | null
  readonly terms: readonly (Omit<Term, 'place' | 'group'> & { readonly anchor: string })[]
}

/** Lays the glossary out; in a course in traditional characters each word stands in simplified ones too. */
export function glossaryOf({ glossary, language }: Course): GlossaryTable {
  const terms = glossary
    .map((term) => (language === 'zh-Hant' ? withSimplified(term) : term))
    .map((term, index) => ({ ...term, anchor: anchors.meaning(index) }))
  const hasSimplified = terms.some(({ simplified }) => simplified !== null)
  const hasEnglish = terms.some(({ english }) => english !== null)
  const titles = [...new Set(terms.map(({ group }) => group))]
  return {
    hasSimplified,
    hasEnglish,
    columns: 2 + Number(hasSimplified) + Number(hasEnglish),
    groups: titles.map((title) => ({ title, terms: terms.filter(({ group }) => group === title) })),
  }
}

const withSimplified = (term: Term): Term => ({ ...term, simplified: term.simplified ?? toSimplified(term.term) })
