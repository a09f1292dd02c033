import type { Chance } from './chance.ts'
import { type Small, type SmallLecture, type SmallSlide, slideOf } from './small-course.ts'

/** Something that an editor or a designer does to the course. */
export type Edit = (small: Small, chance: Chance) => Small

/** Every kind of change, by name. */
export const edits: Readonly<Record<string, Edit>> = {
  text: changeSlide((slide, chance) => ({ ...slide, words: someWords(chance) })),
  note: changeSlide((slide, chance) => ({
    ...slide,
    note: chance.of([null, `Nobody else hears ${someWords(chance)}`]),
  })),
  answer: changeSlide((slide, chance) => ({
    ...slide,
    answer: chance.of([null, `Nobody reads ${someWords(chance)}`]),
  })),
  minutes: changeSlide((slide, chance) => ({ ...slide, minutes: 1 + chance.below(5) })),
  'slide title': changeSlide((slide, chance) => ({ ...slide, title: someWords(chance) })),
  'picture on a slide': (small, chance) => {
    const names = Object.keys(small.images)
    const image = names.length === 0 ? null : chance.of([null, ...names])
    return changeSlide((slide) => ({ ...slide, image }))(small, chance)
  },
  'slide for whom': changeSlide((slide) => ({ ...slide, forTrainer: !slide.forTrainer })),
  'add slide': changeLecture((lecture, chance) => {
    const slide = slideOf(100 + chance.below(100_000), someWords(chance))
    return { ...lecture, slides: lecture.slides.toSpliced(chance.below(lecture.slides.length + 1), 0, slide) }
  }),
  'delete slide': changeLecture((lecture, chance) =>
    lecture.slides.length < 2 ? lecture : { ...lecture, slides: without(lecture.slides, chance) },
  ),
  'reorder slides': changeLecture((lecture, chance) => ({ ...lecture, slides: moved(lecture.slides, chance) })),
  'add lecture': (small, chance) => {
    const id = 1000 + chance.below(100_000)
    const lecture = { slug: `day-${id}`, title: someWords(chance), slides: [slideOf(id, someWords(chance))] }
    return small.lectures.length > 3 ? small : { ...small, lectures: [...small.lectures, lecture] }
  },
  'delete lecture': (small, chance) =>
    small.lectures.length < 2 ? small : { ...small, lectures: without(small.lectures, chance) },
  'rename lecture': changeLecture((lecture, chance) => ({ ...lecture, slug: `named-${chance.below(100_000)}` })),
  'lecture title': changeLecture((lecture, chance) => ({ ...lecture, title: someWords(chance) })),
  'reorder lectures': (small, chance) => ({ ...small, lectures: moved(small.lectures, chance) }),
  'course title': (small, chance) => ({ ...small, title: someWords(chance) }),
  'add image': (small, chance) => ({
    ...small,
    images: { ...small.images, [`image-${chance.below(1000)}.png`]: chance.below(256) },
  }),
  'change image': (small, chance) => ({
    ...small,
    images: Object.fromEntries(Object.keys(small.images).map((name) => [name, chance.below(256)])),
  }),
  // Where a slide still shows it, that is an error.
  'delete image': (small, chance) => ({
    ...small,
    images: Object.fromEntries(without(Object.entries(small.images), chance)),
  }),
  'rename image': (small, chance) => {
    const [first, ...rest] = Object.entries(small.images)
    if (first === undefined) return small
    const [old, grey] = first
    const name = `renamed-${chance.below(1000)}.png`
    const rename = (slide: SmallSlide): SmallSlide => (slide.image === old ? { ...slide, image: name } : slide)
    const lectures = small.lectures.map((lecture) => ({ ...lecture, slides: lecture.slides.map(rename) }))
    return { ...small, lectures, images: { ...Object.fromEntries(rest), [name]: grey } }
  },
  theme: (small) => ({ ...small, theme: small.theme === null ? 'bank' : null }),
  language: (small, chance) => ({ ...small, language: chance.of(['en', 'zh-Hant']) }),
  handout: (small, chance) => ({ ...small, handout: chance.of([1, 2, 3, 4, 6]) }),
  keywords: (small, chance) => ({ ...small, keywords: [someWords(chance)] }),
  glossary: (small, chance) => ({
    ...small,
    glossary: [...small.glossary.slice(-2), [`Term ${chance.below(99)}`, someWords(chance)]],
  }),
  'wrong minutes': (small) => ({ ...small, wrongMinutes: small.wrongMinutes === 0 ? 1 : 0 }),
  'paper style': (small, chance) => ({ ...small, looks: { ...small.looks, paper: colourRule(chance) } }),
  'slide style': (small, chance) => ({ ...small, looks: { ...small.looks, slides: colourRule(chance) } }),
  template: (small, chance) => ({ ...small, looks: { ...small.looks, where: `<i hidden>${chance.below(1000)}</i>` } }),
}

const colourRule = (chance: Chance): string => `\nh1 { letter-spacing: ${chance.below(9) / 100}px; }\n`

const words = ['kettle', 'grind', 'water', 'slow', 'round', 'sour', 'spoon', 'bright', '茶', '水壺', 'cup', 'steam']

const someWords = (chance: Chance): string =>
  Array.from({ length: 3 + chance.below(4) }, () => chance.of(words)).join(' ')

function changeLecture(change: (lecture: SmallLecture, chance: Chance) => SmallLecture): Edit {
  return (small, chance) => {
    const at = chance.below(small.lectures.length)
    return { ...small, lectures: small.lectures.map((one, index) => (index === at ? change(one, chance) : one)) }
  }
}

function changeSlide(change: (slide: SmallSlide, chance: Chance) => SmallSlide): Edit {
  return changeLecture((lecture, chance) => {
    const at = chance.below(lecture.slides.length)
    return { ...lecture, slides: lecture.slides.map((one, index) => (index === at ? change(one, chance) : one)) }
  })
}

function without<Thing>(things: readonly Thing[], chance: Chance): readonly Thing[] {
  return things.toSpliced(chance.below(Math.max(1, things.length)), 1)
}

function moved<Thing>(things: readonly Thing[], chance: Chance): readonly Thing[] {
  const from = chance.below(things.length)
  return things.toSpliced(from, 1).toSpliced(chance.below(things.length), 0, ...things.slice(from, from + 1))
}
