import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { afterWrong, type Tries, waitOf } from './tries.ts'

/** What came of a PIN: a token, or why there is none. */
type Entered = { readonly token: string } | { readonly wait: number } | 'wrong' | 'full'

/** Lets phones in that name the PIN, and knows them again by their token. */
export interface Door {
  readonly pin: string
  enter(pin: unknown, address: string): Entered
  /** What stands for a phone inside: no token can be read back from it. */
  known(token: string): string | null
}

/** Opens a door with a PIN of its own; `isHere` says which phones listen at this moment, `now` is the clock. */
export function openDoor(isHere: (phone: string) => boolean, now: () => number): Door {
  const pin = String(randomInt(0, 1_000_000)).padStart(6, '0')
  const phones = new Set<string>()
  const tries = new Map<string, Tries>()
  return {
    pin,
    enter: (given, address) => {
      const wait = Math.max(waitOf(tries.get(address), now()), waitOf(tries.get(everybody), now()))
      if (wait > 0) return { wait }
      if (typeof given !== 'string' || !isSame(given, pin)) {
        countWrong(tries, address, now())
        return 'wrong'
      }
      tries.delete(address)
      tries.delete(everybody)
      return admit(phones, isHere)
    },
    known: (token) => {
      const phone = digest(token).toString('base64url')
      return phones.has(phone) ? phone : null
    },
  }
}

/** A secret that cannot be guessed. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Compares secrets in a time that tells nothing about them. */
export const isSame = (given: string, secret: string): boolean => timingSafeEqual(digest(given), digest(secret))

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** As many phones as are let in at once. */
export const mostPhones = 8

// Addresses cost nothing on a network of one's own: all together may not try without end either.
const everybody = 'everybody'
const mostAddresses = 1000

function countWrong(tries: Map<string, Tries>, address: string, now: number): void {
  if (tries.size > mostAddresses) for (const key of [...tries.keys()].slice(0, mostAddresses / 2)) forget(tries, key)
  tries.set(address, afterWrong(tries.get(address), now, 5))
  tries.set(everybody, afterWrong(tries.get(everybody), now, 25))
}

const forget = (tries: Map<string, Tries>, key: string): void => {
  if (key !== everybody) tries.delete(key)
}

// The place of a phone that has gone away is free for another; the longest in goes first.
function admit(phones: Set<string>, isHere: (phone: string) => boolean): Entered {
  if (phones.size >= mostPhones) {
    const gone = [...phones].find((phone) => !isHere(phone))
    if (gone === undefined) return 'full'
    phones.delete(gone)
  }
  const token = newToken()
  phones.add(digest(token).toString('base64url'))
  return { token }
}
