import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Handlebars from 'handlebars'
import { watchWordsFor } from '../../words/watch.ts'
import { projectFolder } from '../project-folder.ts'
import type { Planned } from './messages.ts'

/** The front page of all that is watched. */
export type FrontPage = (artifacts: readonly Planned[]) => { readonly html: string; readonly language: string }

/** Reads the template and style of the front page once. */
export async function loadFrontPage(): Promise<FrontPage> {
  const folder = join(projectFolder(), 'templates', 'watch')
  const [template, style] = await Promise.all([
    readFile(join(folder, 'front.hbs'), 'utf8'),
    readFile(join(folder, 'front.css'), 'utf8'),
  ])
  const fill = Handlebars.create().compile(template, { strict: true, knownHelpersOnly: true, preventIndent: true })
  return (artifacts) => {
    const language = artifacts[0]?.language ?? 'zh-Hant'
    const words = watchWordsFor(language)
    return { language, html: fill({ language, words, style, courses: coursesIn(artifacts) }) }
  }
}

const coursesIn = (artifacts: readonly Planned[]) =>
  [...new Set(artifacts.map(({ course }) => course))].map((course) => {
    const own = artifacts.filter((one) => one.course === course)
    const readers = (['trainer', 'participant'] as const).map((audience) => {
      const theirs = own.filter(({ edition }) => edition.audience === audience)
      return {
        isTrainer: audience === 'trainer',
        slides: ['day', 'deck'].flatMap((name) => theirs.filter(({ output }) => output === name)).map(listed),
        paper: theirs.filter(({ format, output }) => format === 'pdf' && output !== 'deck-pdf').map(listed),
      }
    })
    return { title: own[0]?.courseTitle ?? course, readers }
  })

function listed({ path, title, format, output }: Planned) {
  const address = path.split('/').map(encodeURIComponent).join('/')
  const isPaper = format === 'pdf'
  return {
    title,
    address: isPaper ? `/paper/${address}` : `/files/${address}`,
    pdf: isPaper || output === 'deck' ? `/files/${address.replace(/\.html$/, '.pdf')}` : null,
  }
}
