import { describe, expect, test } from 'vitest'
import { type Block, definitionOf } from '../../src/blocks/index.ts'
import type { Content } from '../../src/content.ts'
import type { Slide } from '../../src/lecture.ts'
import { minutesOfSlide } from '../../src/minutes.ts'
import { activitiesOf, slidesOf } from '../../src/walk.ts'
import { course, wordsOf } from './course.ts'

const slides = course.lectures.flatMap(slidesOf)
const placeOf = ({ place, title }: Slide): string => `${place.path}:${place.line} ${title}`

/** The words with which the notes of a slide begin their lines, such as 講. */
const labelsOf = ({ content }: Slide): readonly string[] =>
  content
    .flatMap((piece) => (piece.kind === 'note' ? piece.notes : []))
    .flatMap(({ text }) => text.split('\n'))
    .flatMap((line) => /^\s*(講|問|答|轉)：\S/.exec(line)?.[1] ?? [])

const without = (label: string, among: readonly Slide[]): readonly string[] =>
  among.filter((slide) => !labelsOf(slide).includes(label)).map(placeOf)

describe('The notes', () => {
  test('tell on every slide what to say', () => {
    expect(without('講', slides)).toEqual([])
  })

  test('lead from every slide but the last to the next', () => {
    expect(without('轉', slides.slice(0, -1))).toEqual([])
  })

  test.each(['問', '答'])('have a line %s on every slide with minutes', (label) => {
    expect(
      without(
        label,
        slides.filter((slide) => minutesOfSlide(slide) > 0),
      ),
    ).toEqual([])
  })
})

describe('The trainer', () => {
  const isActivity = (block: Block): boolean => definitionOf(block).activity
  const minutesOf = ({ attributes }: Block): number => ('minutes' in attributes ? attributes.minutes : 0)

  /** What stands on the slide behind an activity, up to the next one. */
  function behind(content: readonly Content[], activity: Block): readonly Content[] {
    const rest = content.slice(content.indexOf(activity) + 1)
    const next = rest.findIndex((piece) => piece.kind === 'block' && isActivity(piece))
    return next === -1 ? rest : rest.slice(0, next)
  }

  const guided = ({ content }: Slide, activity: Block): boolean =>
    behind(content, activity).some(
      (piece) =>
        piece.kind === 'block' &&
        piece.name === 'trainer' &&
        ['步驟', '留意'].every((label) => wordsOf(piece.content).includes(`**${label}**`)),
    )

  test('reads behind every activity of two minutes how to run it and what to look out for', () => {
    const unguided = slides.flatMap((slide) =>
      activitiesOf(slide.content, isActivity)
        .filter((activity) => minutesOf(activity) >= 2 && !guided(slide, activity))
        .map((activity) => `${activity.place.path}:${activity.place.line} ${activity.title}`),
    )
    expect(unguided).toEqual([])
  })
})
