import type { Asset, Course } from '../course.ts'
import { fontStack, isInvisible } from '../fonts.ts'
import type { Lecture } from '../lecture.ts'
import { error, type Problem } from '../problem.ts'
import type { CourseSource, SourceFile } from '../source.ts'
import { assetsIn } from '../stages/edition/assets.ts'
import { decodeEntity, entityPattern } from '../stages/parse/entities.ts'
import { figuresOf, slidesOf, textsOf } from '../walk.ts'
import { printedOfLecture, printedOfSettings, printedOfSvg } from './printed.ts'

/** Tells whether a font of the course's stack can draw a character. */
export type Covers = (code: number) => boolean

/** Everything that is printed can be drawn: a character that no font has would be an empty box on paper. */
export function checkGlyphs(course: Course, source: CourseSource, covers: Covers): readonly Problem[] {
  const stack = fontStack(course.language).join(', ')
  return printedTexts(course, source).flatMap((text) => checkText(text, covers, stack))
}

/** A file with spaces where nothing is printed. */
const printedTexts = (course: Course, source: CourseSource): readonly SourceFile[] => [
  ...source.files
    .filter((file) =>
      [course.places.file, ...course.glossary.map(({ place }) => place)].some(({ path }) => path === file.path),
    )
    .map((file) => withText(file, printedOfSettings(file.text))),
  ...source.files.filter((file) => course.roster.some(({ place }) => place.path === file.path)),
  ...textsOf(course).flatMap((lecture) => lectureText(lecture, source)),
  ...tables(course, source),
  ...drawings(course, source).map((asset) => svgText(asset, source)),
]

const withText = (file: SourceFile, text: string): SourceFile => ({ ...file, text })

const lectureText = (lecture: Lecture, { files }: CourseSource): readonly SourceFile[] =>
  files
    .filter((file) => file.path === lecture.place.path)
    .map((file) => withText(file, printedOfLecture(file.text, lecture)))

/** The CSV files that charts show, as they are. */
function tables(course: Course, { files }: CourseSource): readonly SourceFile[] {
  const figures = textsOf(course)
    .flatMap(slidesOf)
    .flatMap(({ content }) => figuresOf(content))
  const shown = figures.flatMap(({ drawn }) => (drawn.engine === 'chart' ? (drawn.chart.options.data ?? []) : []))
  return files.filter(({ name }) => shown.some((path) => path.replace(/^(?:\.\/)+/, '') === name))
}

function drawings(course: Course, { assets }: CourseSource): readonly Asset[] {
  const shown = new Set(textsOf(course).flatMap(assetsIn))
  return assets.filter(({ path, mime }) => mime === 'image/svg+xml' && shown.has(path))
}

const svgText = ({ path, bytes }: Asset, { folder }: CourseSource): SourceFile => ({
  path: `${folder}/${path}`,
  name: path,
  text: printedOfSvg(new TextDecoder().decode(bytes)),
})

/** A character that cannot be drawn, and where it stands in the text. */
interface Missing {
  readonly character: string
  readonly offset: number
}

function checkText({ path, text }: SourceFile, covers: Covers, stack: string): readonly Problem[] {
  // Most texts have nothing that is missing, and that is told sooner.
  const letters = uncovered([...new Set(text)].join(''), covers).length === 0 ? [] : missingLetters(text, covers)
  const missing = [...letters, ...missingEntities(text, covers)].sort((a, b) => a.offset - b.offset)
  const characters = [...new Set(missing.map(({ character }) => character))]
  return characters.map((character) => {
    const offsets = missing.flatMap((one) => (one.character === character ? [one.offset] : []))
    const before = text.slice(0, offsets[0])
    const place = { path, line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') }
    return error('glyphs', place, explain(character, offsets.length - 1, stack))
  })
}

function explain(character: string, others: number, stack: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const more = others === 0 ? '' : ` (and ${others} more in this file)`
  return `Unexpected character "${character}" U+${code}${more}, expected one that a font can print (${stack}): write another character, or show it in an image`
}

// A letter with its accents: a font may have the two as one character.
const letters = /\P{M}\p{M}*/gu

const missingLetters = (text: string, covers: Covers): readonly Missing[] =>
  [...text.matchAll(letters)].flatMap(({ 0: letter, index }) => {
    if (isCovered(letter, covers) || isCovered(letter.normalize('NFC'), covers)) return []
    return uncovered(letter, covers).map((character) => ({ character, offset: index + letter.indexOf(character) }))
  })

const missingEntities = (text: string, covers: Covers): readonly Missing[] =>
  [...text.matchAll(entityPattern)].flatMap(({ 0: entity, index }) =>
    uncovered(decodeEntity(entity), covers).map((character) => ({ character, offset: index })),
  )

const isCovered = (text: string, covers: Covers): boolean => uncovered(text, covers).length === 0

const uncovered = (text: string, covers: Covers): readonly string[] =>
  [...text].filter((character) => {
    const code = character.codePointAt(0) ?? 0
    return !covers(code) && !isInvisible(code)
  })
