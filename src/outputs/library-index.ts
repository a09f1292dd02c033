import type { Language } from '../course.ts'
import { fontsFor } from '../fonts.ts'
import type { Entry } from '../manifest.ts'
import { family } from '../stages/render/fonts.ts'
import { fontsHere, packPage, policyHere } from '../stages/render/pack.ts'
import { fillOutput } from '../stages/render/templates.ts'
import { wordsFor } from '../words.ts'
import type { Kit } from './output.ts'

/** The front page of the output folder: every course, with a door for participants and one for the trainer. */
export function libraryIndex(entries: readonly Entry[], language: Language, kit: Kit): Promise<string> {
  const words = wordsFor(language)
  const pages = entries.filter((entry) => entry.output === 'course-index')
  const slugs = [...new Set(pages.map((entry) => entry.course))].sort()
  const html = fillOutput(kit.templates, 'library-index', {
    language,
    title: words.courses,
    policy: policyHere,
    fonts: fontsHere,
    family,
    courses: slugs.map((slug) => ({
      title: pages.find((page) => page.course === slug)?.title ?? '',
      doors: pages
        .filter((page) => page.course === slug)
        .map((page) => ({
          href: page.path.split('/').map(encodeURIComponent).join('/'),
          name: page.audience === 'trainer' ? words.trainer : words.participant,
        })),
    })),
  })
  return packPage({ html, assets: new Map(), fonts: fontsFor(language, kit.fonts) })
}
