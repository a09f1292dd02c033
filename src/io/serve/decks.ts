import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '../../course.ts'
import type { Entry } from '../../manifest.ts'

/** A course that can be presented: its trainer's decks, the whole day first. */
export interface Shown {
  readonly slug: string
  readonly title: string
  readonly decks: readonly Deck[]
}

/** One deck of a trainer's. */
export interface Deck {
  readonly path: string
  readonly title: string
  readonly course: string
  /** All lectures of the day in one. */
  readonly whole: boolean
}

/** The courses of an output folder, or the one that is asked for. */
export function coursesIn(entries: readonly Entry[], asked: string | null): readonly Shown[] {
  const decks = entries.flatMap(deckOf).filter(({ course }) => asked === null || course === asked)
  return [...new Set(decks.map(({ course }) => course))].map((slug) => {
    const own = decks.filter(({ course }) => course === slug)
    const sorted = [...own.filter(({ whole }) => whole), ...own.filter(({ whole }) => !whole)]
    return { slug, title: sorted.find(({ whole }) => whole)?.title || slug, decks: sorted }
  })
}

function deckOf({ path, title, course, audience, output }: Entry): readonly Deck[] {
  if (course === null || audience !== 'trainer' || !path.endsWith('.html')) return []
  return output === 'deck' || output === 'day' ? [{ path, title, course, whole: output === 'day' }] : []
}

/** The language of a deck, as its first line says. */
export async function languageOf(folder: string, { path }: Deck): Promise<Language> {
  const file = await open(join(folder, path)).catch(() => null)
  if (file === null) return 'zh-Hant'
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(400), 0, 400, 0)
    const named = /<html[^>]*\slang="([^"]*)"/.exec(buffer.toString('utf8', 0, bytesRead))?.[1]
    return named === 'en' || named === 'zh-Hans' ? named : 'zh-Hant'
  } finally {
    await file.close()
  }
}
