import type { Nodes } from 'mdast'
import type { Course } from '../course.ts'
import type { Lecture } from '../lecture.ts'
import { error, type Place, type Problem, warning } from '../problem.ts'
import { slidesOf, textsOf } from '../walk.ts'
import type { Check } from './check.ts'
import { nodesIn, placeOfNode, proseOfLecture } from './prose.ts'

/** A link leads somewhere when the deck is opened from a USB stick. */
export const links: Check = {
  name: 'links',
  severity: 'error',
  says: 'A link leads to the web, to an id of the course or to a slide that there is: files of the course folder are not handed out, so a link to one is broken for every reader; a warning in courses without a theme.',
  check: (course) =>
    textsOf(course).flatMap((lecture) => linksIn(lecture).flatMap((link) => broken(link, lecture, course))),
}

interface Link {
  readonly url: string
  readonly place: Place
}

const linksIn = (lecture: Lecture): readonly Link[] =>
  proseOfLecture(lecture).flatMap((prose) =>
    nodesIn(prose).flatMap((node) => urlsOf(node).map((url) => ({ url, place: placeOfNode(node, prose) }))),
  )

const isImage = /\.(?:png|jpe?g|gif|webp|svg|avif)$/i

function urlsOf(node: Nodes): readonly string[] {
  if (node.type === 'link') return [node.url]
  // An image may be named at the end of the text too.
  if (node.type === 'definition') return isImage.test(node.url) ? [] : [node.url]
  if (node.type !== 'html') return []
  return [...node.value.matchAll(/<a\s[^>]*?\bhref\s*=\s*["']([^"']*)["']/gi)].map(([, url = '']) => url)
}

function broken({ url, place }: Link, lecture: Lecture, { theme }: Course): readonly Problem[] {
  const wrong = whatIsWrong(url, slidesOf(lecture).length)
  if (wrong === null) return []
  const say = theme === null ? warning : error
  return [say('links', place, `Unexpected link to ${wrong}`)]
}

function whatIsWrong(url: string, slides: number): string | null {
  const number = /^#(\d+)$/.exec(url)?.[1]
  if (number !== undefined) {
    if (Number(number) >= 1 && Number(number) <= slides) return null
    return `slide "${url}", expected #1 to #${slides}: the lecture has no other; name an id instead, such as #F1`
  }
  if (url.startsWith('#') || /^(?!file:)[a-z][a-z\d+.-]*:/i.test(url) || url.startsWith('//')) return null
  if (url === '') return 'nothing, expected an address in the brackets: write it, or take the link out'
  return `the file "${url}", expected a web address or an id such as #F1: files of the course are not handed out`
}
