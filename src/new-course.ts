import { stringify } from 'yaml'

/** What the course.yaml of a new course says otherwise than the one it is made from. */
export interface NewCourse {
  /** `null` leaves the title that is there. */
  readonly title: string | null
  /** Where the schema of course.yaml lies, as seen from the new folder. */
  readonly schema: string
}

/** The course.yaml of a new course: its title and the schema that helps whoever edits it. */
export function newSettings(text: string, { title, schema }: NewCourse): string {
  const schemed = text.replace(/^(# yaml-language-server: \$schema=).*$/m, (_, before: string) => before + schema)
  if (title === null) return schemed
  return schemed.replace(/^title: .*?(?=\s+#|$)/m, () => `title: ${stringify(title, { lineWidth: 0 }).trimEnd()}`)
}
