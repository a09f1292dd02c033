import type { SlideFit } from '../fit.ts'
import { lookAt } from './look.ts'

export { show } from './show.ts'

/** How every slide of the deck on this page fits, in their order. No callbacks of the page: its JavaScript may be off. */
export const fits = (): readonly SlideFit[] => [...document.querySelectorAll('main > .slide')].map(fitOf)

const nothingShown: SlideFit = {
  height: 0,
  beyond: { top: 0, right: 0, bottom: 0, left: 0 },
  items: 0,
  hidden: 0,
  images: [],
  clipped: [],
  smallest: null,
}

function fitOf(slide: Element): SlideFit {
  const looked = lookAt(slide)
  if (looked === null) return nothingShown
  const { frame, items, images, clipped, smallest } = looked.seen
  return {
    height: frame.height,
    beyond: looked.beyond,
    items: items.size,
    hidden: [...items.values()].filter(Boolean).length,
    images: images.map(({ element, beyond }) => ({ name: nameOf(element), beyond })),
    clipped: clipped.map(({ element, beyond }) => ({ element: element.localName, beyond })),
    smallest: smallest === null ? null : { text: smallest.text, size: smallest.size },
  }
}

const nameOf = (image: Element): string => image.getAttribute('alt') ?? image.getAttribute('aria-label') ?? ''
