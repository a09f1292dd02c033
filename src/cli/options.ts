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

const flag: Option<boolean> = { type: 'boolean', read: (given) => given !== undefined }

/** A file or folder. */
const path = (name: string): Option<string | null> => ({
  type: 'string',
  read: (given) => {
    if (given?.trim() === '') throw new WrongUsage(`Unexpected empty --${name}, expected a folder`)
    return given ?? null
  },
})

/** Names with commas between. */
const list = (name: string): Option<readonly string[] | null> => ({
  type: 'string',
  read: (given) => {
    const names = given?.split(',').map((each) => each.trim()) ?? null
    if (names?.includes('') === true)
      throw new WrongUsage(`Unexpected empty --${name}, expected names such as deck,guide`)
    return names
  },
})

const port: Option<number | null> = {
  type: 'string',
  read: (given) => {
    if (given === undefined) return null
    const number = Number(given)
    if (/^\d{1,5}$/.test(given) && number >= 1 && number <= 65_535) return number
    throw new WrongUsage(`Unexpected --port "${given}", expected a number from 1 to 65535`)
  },
}

const handout: Option<SlidesToAPage | null> = {
  type: 'string',
  read: (given) => {
    const count = slidesToAPage.find((one) => String(one) === given)
    if (given === undefined || count !== undefined) return count ?? null
    throw new WrongUsage(
      `Unexpected --handout "${given}", expected one of ${slidesToAPage.join(', ')}: slides on a page`,
    )
  },
}

const format: Option<FormatName> = {
  type: 'string',
  read: (given = formatNames[0]) => {
    const known = formatNames.find((name) => name === given)
    if (known !== undefined) return known
    throw new WrongUsage(`Unexpected --format "${given}", expected one of ${formatNames.join(', ')}`)
  },
}

const language: Option<Language> = {
  type: 'string',
  read: (given = languages[0]) => {
    const named = languages.find((one) => one === given)
    if (named !== undefined) return named
    throw new WrongUsage(`Unexpected --language "${given}", expected one of ${languages.join(', ')}`)
  },
}

const title: Option<string | null> = {
  type: 'string',
  read: (given) => {
    const words = given?.trim()
    if (words === '' || /[\p{Cc}\u2028\u2029]/u.test(words ?? '')) {
      throw new WrongUsage('Unexpected --title, expected one line of text')
    }
    return words ?? null
  },
}

/** Every option of every command, by its name. */
export const options = {
  out: { ...path('out'), short: 'o' },
  list: flag,
  handout,
  format,
  fix: flag,
  lan: flag,
  port,
  course: path('course'),
  cache: path('cache'),
  explain: flag,
  only: list('only'),
  language,
  title,
} as const

/** The name of an option. */
export type OptionName = keyof typeof options

/** What the options of a command line mean. */
export interface OptionValues {
  /** Where to write, or to look for what was written. */
  readonly out: string | null
  /** Say what would be made. */
  readonly list: boolean
  /** Slides on a page of the handout; `null` leaves it to the course. */
  readonly handout: SlidesToAPage | null
  /** How findings are written. */
  readonly format: FormatName
  /** Mend what can be mended in one way only. */
  readonly fix: boolean
  /** Phones of the local network may steer what is presented. */
  readonly lan: boolean
  /** Where to serve; `null` takes a free port. */
  readonly port: number | null
  /** The course whose deliveries are looked at; `null` finds it by its name. */
  readonly course: string | null
  /** The folder of the cache; `null` leaves it to the environment. */
  readonly cache: string | null
  /** Say of each file why it was made. */
  readonly explain: boolean
  /** The names of the outputs to make; `null` makes all. */
  readonly only: readonly string[] | null
  /** In which language a new course is begun. */
  readonly language: Language
  /** How it is called; `null` leaves the title of the small course. */
  readonly title: string | null
}

/** Reads the options that were given. */
export const readOptions = (given: ReadonlyMap<string, string>): OptionValues => ({
  out: options.out.read(given.get('out')),
  list: options.list.read(given.get('list')),
  handout: options.handout.read(given.get('handout')),
  format: options.format.read(given.get('format')),
  fix: options.fix.read(given.get('fix')),
  lan: options.lan.read(given.get('lan')),
  port: options.port.read(given.get('port')),
  course: options.course.read(given.get('course')),
  cache: options.cache.read(given.get('cache')),
  explain: options.explain.read(given.get('explain')),
  only: options.only.read(given.get('only')),
  language: options.language.read(given.get('language')),
  title: options.title.read(given.get('title')),
})
