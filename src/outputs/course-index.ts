import { family } from '../stages/render/fonts.ts'
import { fontsHere, packPage, policyHere } from '../stages/render/pack.ts'
import { fillOutput } from '../stages/render/templates.ts'
import { wordsFor } from '../words.ts'
import type { Output } from './output.ts'

/** The front page of a reader's folder: what there is and where. */
export const courseIndex = (outputs: readonly Output[]): Output => ({
  name: 'course-index',
  plan: (course) => [{ path: 'index.html', format: 'html', title: course.title, lecture: null }],
  render: (course, { edition }, kit) => {
    const words = wordsFor(course.language)
    const linksTo = (called: (output: Output) => string | undefined) =>
      outputs.flatMap((output) => {
        const name = called(output)
        return name === undefined ? [] : output.plan(course, { edition }).map(({ path }) => ({ name, href: path }))
      })
    const html = fillOutput(kit.templates, 'course-index', {
      language: course.language,
      title: course.title,
      subtitle: course.subtitle,
      policy: policyHere,
      fonts: fontsHere,
      family,
      words,
      reader: words[edition.audience],
      papers: linksTo(({ paper }) => paper?.(words)),
      screens: linksTo(({ screen }) => screen?.(words)),
      lectures: course.lectures.map(({ slug, label, title }) => ({ address: encodeURIComponent(slug), label, title })),
    })
    return packPage({ html, assets: course.assets, fonts: kit.fonts })
  },
})
