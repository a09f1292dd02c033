import { isMap, parseDocument } from 'yaml'
import { readSettings } from '../../marp/directives.ts'
import { type Place, type Problem, warning } from '../../problem.ts'
import type { FrontMatterText } from '../parse/front-matter.ts'

/** Tells whether front matter holds settings, right or wrong, and not the text of a slide. */
export function isSettings(yaml: string): boolean {
  const { contents, errors } = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' })
  return errors.length > 0 || contents === null || isMap(contents)
}

/** Warns where Marp takes front matter for something else than its author did. */
export function misreadings({ source, yaml }: FrontMatterText, place: Place): readonly Problem[] {
  const say = (message: string): Problem => warning('front-matter', place, message)
  if (!isSettings(yaml)) {
    return [
      say(
        'Unexpected text between the first two "---", expected "key: value" lines: Marp shows nothing of it, take out the first "---"',
      ),
    ]
  }
  const closed = /\n(?: {0,3}-{3,}|\.{3})[ \t]*$/.test(source.replace(/\r\n?/g, '\n').trimEnd())
  if (!closed)
    return [say('Unexpected front matter without an end, expected "---": Marp shows nothing of the file, add it')]
  if (yaml.trim() === '' || isComment(yaml) || readSettings(yaml) !== null) return []
  return [
    say('Unexpected front matter that Marp does not read, expected plain YAML: put values with ":" or "\\" in quotes'),
  ]
}

const isComment = (yaml: string): boolean => yaml.split('\n').every((line) => /^\s*(?:#|$)/.test(line))
