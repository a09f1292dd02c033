import { type Language, languages, type SlidesToAPage, slidesToAPage } from '../course.ts'
import { type FormatName, formatNames } from './formats/names.ts'

/** Words of the command line that mean nothing; its message says what was expected. Thrown here, caught by `readArguments`. */
export class WrongUsage extends Error {}

/** An option of the command line: `read` makes what it means of what was given, or throws WrongUsage. */
interface Option<Value> {
  readonly type: 'string' | 'boolean'
  readonly short?: string
  read(given: string | undefined): Value
}

/** Said or not said. */
export const flag: Option<boolean> = { type: 'boolean', read: (given) => given !== undefined }

/** A file or folder. */
export const path = (name: string): Option<string | null> => ({
  type: 'string',
  read: (given) => {
    if (given?.trim() === '') throw new WrongUsage(`Unexpected empty --${name}, expected a folder`)
    return given ?? null
  },
})

/** Names with commas between. */
export const list = (name: string): Option<readonly string[] | null> => ({
  type: 'string',
  read: (given) => {
    const names = given?.split(',').map((each) => each.trim()) ?? null
    if (names?.includes('') === true)
      throw new WrongUsage(`Unexpected empty --${name}, expected names such as deck,guide`)
    return names
  },
})

/** Where to serve; `null` takes a free port. */
export const port: Option<number | null> = {
  type: 'string',
  read: (given) => {
    if (given === undefined) return null
    const number = Number(given)
    if (/^\d{1,5}$/.test(given) && number >= 1 && number <= 65_535) return number
    throw new WrongUsage(`Unexpected --port "${given}", expected a number from 1 to 65535`)
  },
}

/** Slides on a page of the handout; `null` leaves it to the course. */
export const handout: Option<SlidesToAPage | null> = {
  type: 'string',
  read: (given) => {
    const count = slidesToAPage.find((one) => String(one) === given)
    if (given === undefined || count !== undefined) return count ?? null
    throw new WrongUsage(
      `Unexpected --handout "${given}", expected one of ${slidesToAPage.join(', ')}: slides on a page`,
    )
  },
}

/** How findings are written. */
export const format: Option<FormatName> = {
  type: 'string',
  read: (given = formatNames[0]) => {
    const known = formatNames.find((name) => name === given)
    if (known !== undefined) return known
    throw new WrongUsage(`Unexpected --format "${given}", expected one of ${formatNames.join(', ')}`)
  },
}

/** A language whose words kejian knows; the first where none is named. */
export const language: Option<Language> = {
  type: 'string',
  read: (given = languages[0]) => {
    const named = languages.find((one) => one === given)
    if (named !== undefined) return named
    throw new WrongUsage(`Unexpected --language "${given}", expected one of ${languages.join(', ')}`)
  },
}

/** One line of text. */
export const title: Option<string | null> = {
  type: 'string',
  read: (given) => {
    const words = given?.trim()
    if (words === '' || /[\p{Cc}\u2028\u2029]/u.test(words ?? '')) {
      throw new WrongUsage('Unexpected --title, expected one line of text')
    }
    return words ?? null
  },
}
