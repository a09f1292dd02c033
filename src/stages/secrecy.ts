import type { Course } from '../course.ts'
import { digest } from '../digest.ts'
import type { Made } from '../made.ts'
import { type Memory, noMemory, remembered, texts } from '../memory.ts'
import { error, type Problem } from '../problem.ts'
import { playerWordsFor } from '../words/player.ts'
import { wordsFor } from '../words.ts'
import { drawingsIn, type SecretDrawing, secretDrawings } from './secrecy/drawings.ts'
import { decoded, textsInHtml } from './secrecy/html-texts.ts'
import { imagesIn, type SecretImage, secretImages } from './secrecy/images.ts'
import { type Passage, passagesOf } from './secrecy/passages.ts'
import { textsInPdf } from './secrecy/pdf-texts.ts'
import type { Found } from './secrecy/prose-texts.ts'
import { rosterNames, shortestName } from './secrecy/roster-names.ts'
import { searchFor } from './secrecy/search.ts'
import { sentencesOf, squeeze } from './secrecy/sentences.ts'

/**
 * Searches the finished files of a course's participants for sentences and images that only the trainer may have. Every
 * file is searched in every build; which texts stand in one that has the same bytes as before is remembered.
 */
export async function findLeaks(
  course: Course,
  made: readonly Made[],
  memory: Memory = noMemory,
): Promise<readonly Problem[]> {
  const passages = passagesOf(course)
  const open = openText(course, passages)
  const images = secretImages(course, open)
  const drawings = secretDrawings(course)
  const secrets = secretSentences([...hiddenSentences(passages), ...[...images.values()].flatMap(drawnSentences)], open)
  const search = searchFor(secrets.keys())
  const people = secretNames(course, open)
  const searchPeople = searchFor(people.keys(), shortestName)
  const leaks: Problem[] = []
  for (const file of made.filter((candidate) => isForParticipants(candidate, course))) {
    const written = await textsOf(file, memory)
    const found = new Set(written.flatMap((text) => [...search(text)]))
    const named = new Set(written.flatMap((text) => [...searchPeople(text)]))
    leaks.push(...[...found].flatMap((sentence) => leakOf(secrets.get(sentence), file)))
    leaks.push(...[...named].flatMap((name) => leakedName(people.get(name), file)))
    leaks.push(...leakedImages(file, images), ...leakedDrawings(file, drawings))
  }
  return leaks
}

/** All that participants may read anyway; a note may quote it. */
function openText({ language }: Course, passages: readonly Passage[]): string {
  const texts = passages.filter(({ audience }) => audience === 'participant').map(({ text }) => text)
  return squeeze(decoded([...texts, JSON.stringify([wordsFor(language), playerWordsFor(language)])].join('')))
}

const hiddenSentences = (passages: readonly Passage[]): readonly Found[] =>
  passages.filter(({ audience }) => audience === 'trainer').flatMap(sentencesOf)

const drawnSentences = ({ words, place }: SecretImage): readonly Found[] =>
  sentencesOf({ text: words, place }).map(({ text }) => ({ text, place }))

/** What only the trainer may read, by the form in which it is searched, and where it stands first. */
function secretSentences(hidden: readonly Found[], open: string): ReadonlyMap<string, Found> {
  const secrets = new Map<string, Found>()
  for (const sentence of hidden) {
    const wanted = squeeze(sentence.text)
    if (!secrets.has(wanted) && !open.includes(wanted)) secrets.set(wanted, sentence)
  }
  return secrets
}

/** The people of the roster whose names participants do not read anyway, by the form in which they are searched. */
const secretNames = (course: Course, open: string): ReadonlyMap<string, Found> =>
  new Map(
    rosterNames(course)
      .map((found): [string, Found] => [squeeze(found.text), found])
      .filter(([name]) => !open.includes(name)),
  )

const isForParticipants = ({ job: { artifact, course: cut } }: Made, course: Course): boolean =>
  artifact.edition.audience === 'participant' && cut.slug === course.slug

/** All texts of a finished file; its name and title are texts too. */
async function textsOf({ path, bytes, job: { artifact } }: Made, memory: Memory): Promise<readonly string[]> {
  const inside =
    artifact.format === 'pdf'
      ? await remembered(memory, `texts ${digest(bytes)}`, texts, () => textsInPdf(bytes))
      : textsInHtml(new TextDecoder().decode(bytes))
  return [...inside, squeeze(path), squeeze(artifact.title)]
}

const leakOf = (secret: Found | undefined, { path }: Made): readonly Problem[] =>
  secret === undefined
    ? []
    : [
        error(
          'secrecy',
          secret.place,
          `Unexpected words of the trainer in ${path}, "${shorten(secret.text)}", expected them in the trainer's files only: take them out of what participants get, or write them where participants read too`,
        ),
      ]

const leakedName = (name: Found | undefined, { path }: Made): readonly Problem[] =>
  name === undefined
    ? []
    : [
        error(
          'secrecy',
          name.place,
          `Unexpected name of the roster in ${path}, "${shorten(name.text)}", expected it in the trainer's files only: take it out of what participants get`,
        ),
      ]

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

function leakedImages({ path, bytes, job }: Made, images: ReadonlyMap<string, SecretImage>): readonly Problem[] {
  if (images.size === 0 || job.artifact.format !== 'html') return []
  return [...imagesIn(new TextDecoder().decode(bytes), images)].map((image) =>
    error(
      'secrecy',
      image.place,
      `Unexpected image of the trainer in ${path}, ${image.path}, expected it in the trainer's files only: take it out of what participants get, or show it where participants see it too`,
    ),
  )
}

function leakedDrawings({ path, bytes, job }: Made, drawings: readonly SecretDrawing[]): readonly Problem[] {
  if (drawings.length === 0 || job.artifact.format !== 'html') return []
  return drawingsIn(new TextDecoder().decode(bytes), drawings).map(({ figure }) =>
    error(
      'secrecy',
      figure.place,
      `Unexpected figure of the trainer in ${path}, "${shorten(figure.title)}", expected it in the trainer's files only: take it out of what participants get, or show it where participants see it too`,
    ),
  )
}
