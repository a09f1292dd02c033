import type { BannedWord, Find, WordRule } from './passage.ts'

/** A word that course.yaml bans is not said, not even by the trainer. */
export const bannedWords: WordRule = {
  name: 'banned-words',
  severity: 'warning',
  says: 'Words that `banned:` in course.yaml names are not used, not even in what the trainer says: such as promises that the client may not make.',
  find: ({ text }, { banned }) =>
    banned.search.placesIn(text).flatMap(({ at, word }) => {
      const known = banned.words.get(word)
      return known === undefined ? [] : [bannedAt(at, known)]
    }),
}

const bannedAt = (at: number, { word, why, instead }: BannedWord): Find => ({
  at,
  message: `Unexpected "${word}" (${why}), expected ${instead === null ? 'other words: write it otherwise' : `"${instead}": write that`}`,
})
