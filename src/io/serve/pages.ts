import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Handlebars from 'handlebars'
import type { Language } from '../../course.ts'
import { remoteWordsFor } from '../../words/remote.ts'
import { projectFolder } from '../project-folder.ts'
import type { Answer } from './answer.ts'
import type { Deck, Shown } from './decks.ts'

/** The pages that the server makes itself; those of decks are files. */
export interface Pages {
  /** The deck in a window that phones reach; the token lets it speak for the trainer. */
  stage(deck: Deck, language: Language, token: string): Answer
  /** What there is to present. */
  list(courses: readonly Shown[], language: Language): Answer
  /** The phone's. */
  remote(language: Language): Answer
}

/** Reads the templates, styles and scripts of the pages once. */
export async function loadPages(): Promise<Pages> {
  const [stage, list, remote] = await Promise.all([loadPage('stage'), loadPage('list'), loadPage('remote')])
  return {
    stage: (deck, language, token) => {
      const data = { token, course: deck.course, deck: `/files/${encodePath(deck.path)}`, language }
      return stage(language, { title: deck.title, data: asData(data) })
    },
    list: (courses, language) => list(language, { courses: courses.map(listed) }),
    remote: (language) => remote(language, {}),
  }
}

type Fill = (language: Language, more: object) => Answer

async function loadPage(name: string): Promise<Fill> {
  const folder = projectFolder()
  const own = join(folder, 'templates', 'present')
  const [template, style, script] = await Promise.all([
    readFile(join(own, `${name}.hbs`), 'utf8'),
    readFile(join(own, `${name}.css`), 'utf8'),
    name === 'list' ? '' : readFile(join(folder, 'build', `${name}.js`), 'utf8'),
  ])
  const fill = Handlebars.create().compile(template, { strict: true, knownHelpersOnly: true, preventIndent: true })
  const headers = { 'Content-Security-Policy': policyFor(style, script) }
  return (language, more) => ({
    status: 200,
    type: 'text/html; charset=utf-8',
    headers,
    body: fill({ language, words: remoteWordsFor(language), style, script, ...more }),
  })
}

// Named by their digests: nothing else runs, whatever a slide's title holds.
const policyFor = (style: string, script: string): string =>
  [
    "default-src 'none'",
    `style-src ${digestOf(style)}`,
    script === '' ? "script-src 'none'" : `script-src ${digestOf(script)}`,
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

const digestOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const asData = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c')

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

const listed = ({ title, decks }: Shown): object => ({
  title,
  decks: decks.map((deck) => ({ title: deck.title, address: `/?deck=${encodeURIComponent(deck.path)}` })),
})
