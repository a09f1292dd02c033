import { crc32Of, deflated } from './png-of.ts'

/** A slide of the small course, and what stands on it. */
export interface SmallSlide {
  readonly id: number
  readonly title: string
  readonly words: string
  readonly minutes: number
  readonly note: string | null
  readonly answer: string | null
  readonly image: string | null
  readonly forTrainer: boolean
}

/** A lecture of the small course. */
export interface SmallLecture {
  readonly slug: string
  readonly title: string
  readonly slides: readonly SmallSlide[]
}

/** All that editors change: the course, and the looks of kejian. */
export interface Small {
  readonly title: string
  readonly theme: string | null
  readonly language: string
  readonly handout: number
  readonly keywords: readonly string[]
  /** What is added to the minutes that course.yaml says; an error unless 0. */
  readonly wrongMinutes: number
  readonly glossary: readonly (readonly [term: string, meaning: string])[]
  readonly lectures: readonly SmallLecture[]
  /** The grey of each image. */
  readonly images: Readonly<Record<string, number>>
  /** What is added to the styles of paper and of slides, and to a template. */
  readonly looks: { readonly paper: string; readonly slides: string; readonly where: string }
}

/** The course before anybody has changed it. */
export const smallCourse: Small = {
  title: 'Tea',
  theme: 'bank',
  language: 'en',
  handout: 3,
  keywords: [],
  wrongMinutes: 0,
  glossary: [['Bloom', 'The first pour']],
  lectures: [1, 2].map((number) => ({
    slug: `0${number}-day`,
    title: `Lecture ${number}`,
    slides: [1, 2].map((place) => slideOf(number * 10 + place, `Words of slide ${number}-${place}`)),
  })),
  images: { 'a.png': 90 },
  looks: { paper: '', slides: '', where: '' },
}

/** A new slide with some words. */
export function slideOf(id: number, words: string): SmallSlide {
  return {
    id,
    title: `Slide ${id}`,
    words,
    minutes: 2,
    note: `The trainer alone is told number ${id}`,
    answer: `Only who teaches knows answer ${id}`,
    image: id === 11 ? 'a.png' : null,
    forTrainer: false,
  }
}

/** The files of the course, by name. */
export const filesOf = (small: Small): ReadonlyMap<string, Uint8Array> =>
  new Map([
    ['course.yaml', Buffer.from(settingsOf(small))],
    ...small.lectures.map((lecture): [string, Buffer] => [
      `${lecture.slug}.md`,
      Buffer.from(lectureText(lecture, small)),
    ]),
    ...Object.entries(small.images).map(([name, grey]): [string, Buffer] => [`assets/${name}`, pngOf(grey)]),
  ])

const minutesOf = ({ lectures }: Small): number =>
  lectures.flatMap(({ slides }) => slides).reduce((sum, { minutes }) => sum + minutes, 0)

const settingsOf = (small: Small): string => `title: ${JSON.stringify(small.title)}
language: ${small.language}
handout: ${small.handout}
minutes: ${minutesOf(small) + small.wrongMinutes}
keywords: ${JSON.stringify(small.keywords)}
lectures: ${JSON.stringify(small.lectures.map(({ slug }) => `${slug}.md`))}
glossary: ${JSON.stringify(small.glossary.map(([term, meaning]) => ({ term, meaning })))}
${small.theme === null ? '' : `theme: ${small.theme}\n`}`

const lectureText = ({ title, slides }: SmallLecture, small: Small): string => `---
marp: true
title: ${JSON.stringify(title)}
${small.theme === null ? '' : `theme: ${small.theme}\n`}---

${slides.map(slideText).join('\n---\n\n')}`

const slideText = ({
  id,
  title,
  words,
  minutes,
  note,
  answer,
  image,
  forTrainer,
}: SmallSlide): string => `<!-- id: s${id} -->
<!-- minutes: ${minutes} -->
${forTrainer ? '<!-- for: trainer -->\n' : ''}
# ${title}

- ${words}
- A ==word${id}== to fill in
${image === null ? '' : `\n![A grey square w:40](assets/${image})\n`}${answer === null ? '' : `\n::::discussion[Talk about ${id}]{minutes=${minutes}}\nWhat do you think?\n\n:::answer{space=lines rows=2}\n${answer}\n:::\n::::\n`}${note === null ? '' : `\n<!-- Say: ${note} -->\n`}`

/** A picture of one pixel. */
function pngOf(grey: number): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32Of(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflated(Buffer.from([0, grey]))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
