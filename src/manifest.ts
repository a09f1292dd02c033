import { z } from 'zod'

const entry = z.object({
  path: z.string(),
  size: z.number(),
  sha256: z.string(),
  pages: z.number().nullable(),
  course: z.string().nullable(),
  output: z.string(),
  audience: z.string().nullable(),
  title: z.string(),
  source: z.string().nullable(),
})

const schema = z.object({ kejian: z.literal(1), files: z.array(entry) })

/** One written file: for machines that fetch, compare or list what was built. */
export type Entry = Readonly<z.output<typeof entry>>

/** Every file of an output folder. */
export interface Manifest {
  readonly kejian: 1
  readonly files: readonly Entry[]
}

/** Whether a path stays in its folder: a manifest that somebody else wrote must not lead us to files of theirs. */
export const isInside = (path: string): boolean => path !== '' && !/^[/\\]|^[a-z]:|(^|[/\\])\.\.?($|[/\\])/i.test(path)

/** Reads a manifest; `null` when the text is none of ours. */
export function readManifest(text: string): Manifest | null {
  try {
    const result = schema.safeParse(JSON.parse(text))
    return result.success ? result.data : null
  } catch {
    return null
  }
}

/** The manifest as it is written: sorted, so that the same files give the same bytes. */
export const manifestText = (files: readonly Entry[]): string => {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  return `${JSON.stringify({ kejian: 1, files: sorted }, null, 2)}\n`
}
