import type { Language, SlidesToAPage } from '../course.ts'
import type { FormatName } from './formats/names.ts'
import { flag, format, handout, language, list, path, port, title } from './option-kinds.ts'

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
