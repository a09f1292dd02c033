import { type SlidesToAPage, slidesToAPage } from '../course.ts'

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

/** Every option of every command, by its name. */
export const options = {
  out: { ...path('out'), short: 'o' },
  list: flag,
  handout,
  lan: flag,
  port,
  course: path('course'),
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
  /** Phones of the local network may steer what is presented. */
  readonly lan: boolean
  /** Where to serve; `null` takes a free port. */
  readonly port: number | null
  /** The course whose deliveries are looked at; `null` finds it by its name. */
  readonly course: string | null
}

/** Reads the options that were given. */
export const readOptions = (given: ReadonlyMap<string, string>): OptionValues => ({
  out: options.out.read(given.get('out')),
  list: options.list.read(given.get('list')),
  handout: options.handout.read(given.get('handout')),
  lan: options.lan.read(given.get('lan')),
  port: options.port.read(given.get('port')),
  course: options.course.read(given.get('course')),
})
