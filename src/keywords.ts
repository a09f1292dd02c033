import type { Course } from './course.ts'

/** What the files of a course are found by: the words that course.yaml names, or else the first of its glossary. */
export const keywordsOf = ({ keywords, glossary }: Course): readonly string[] =>
  keywords.length > 0 ? keywords : glossary.slice(0, mostTerms).map(({ term }) => term)

const mostTerms = 12
