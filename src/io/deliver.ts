import type { Course } from '../course.ts'
import { digest } from '../digest.ts'
import type { Made } from '../made.ts'
import type { Entry } from '../manifest.ts'
import { libraryIndex } from '../outputs/library-index.ts'
import type { Kit } from '../outputs/output.ts'
import { writeDelivery } from './write.ts'

/** Writes what was made into the output folder at once, with a front page and a manifest; other courses stay unless all are built. */
export const deliver = (
  made: readonly Made[],
  courses: readonly Course[],
  kit: Kit,
  { out, everything }: { readonly out: string; readonly everything: boolean },
): Promise<readonly Entry[]> =>
  writeDelivery(out, async (before) => {
    const slugs = new Set<string | null>(courses.map((course) => course.slug))
    const others = everything ? [] : before.filter((entry) => entry.course !== null && !slugs.has(entry.course))
    const entries = [...others, ...made.map(entryOf)]
    const html = Buffer.from(await libraryIndex(entries, courses[0]?.language ?? 'en', kit))
    const index: Entry = {
      ...describe('index.html', html),
      pages: null,
      course: null,
      output: 'library-index',
      audience: null,
      title: '',
      source: null,
    }
    return { files: [...made, { path: 'index.html', bytes: html }], entries: [...entries, index] }
  })

function entryOf({ job: { artifact, course }, path, bytes, pages }: Made): Entry {
  const { output, edition, title, lecture } = artifact
  const source = lecture === null ? 'course.yaml' : `${lecture}.md`
  return { ...describe(path, bytes), pages, course: course.slug, output, audience: edition.audience, title, source }
}

const describe = (path: string, bytes: Uint8Array): Pick<Entry, 'path' | 'size' | 'sha256'> => ({
  path,
  size: bytes.length,
  sha256: digest(bytes),
})
