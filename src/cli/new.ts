import { beginCourse } from '../io/new-course.ts'
import type { Arguments } from './arguments.ts'
import { say } from './say.ts'

/** Begins a small course that builds at once and says how to go on; the number is the exit code. */
export async function begin({ folders, language, title }: Arguments): Promise<number> {
  const [folder = ''] = folders
  const begun = await beginCourse({ folder, language, title })
  if ('there' in begun) {
    const some = begun.there.slice(0, shown).join(', ')
    const more = begun.there.length > shown ? ` and ${begun.there.length - shown} more` : ''
    return say(`Unexpected ${some}${more} at "${folder}", expected nothing there: name another folder`, 1)
  }
  process.stdout.write(
    `${begun.made.length} files in ${folder}: ${begun.made.join(', ')}\nNow: npm run build -- ${inShell(folder)}\n`,
  )
  return 0
}

/** How many names of what is there are told. */
const shown = 5

const inShell = (path: string): string =>
  /^[\p{L}\p{N}_./~-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
