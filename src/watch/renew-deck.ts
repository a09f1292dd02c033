/**
 * Takes over what is new on the slides of a deck that is being played. The player knows the slides it began with: where
 * others have come, or one has other steps, it begins anew, at the slide and step that stand in the address.
 */
export function renewDeck(before: Document, next: Document): void {
  if (numbersOf(before).join() !== numbersOf(next).join()) {
    location.reload()
    return
  }
  renewStyles(before, next)
  const changed = [...renewed('main > .slide', before, next), ...renewed('.notes > .note', before, next)]
  for (const { live, now } of changed) {
    live.innerHTML = now.innerHTML
    hideSteps(live)
  }
  const stepped = changed.some(({ was, now }) => stepsOf(was) !== stepsOf(now))
  const told = ['plan', 'spellings'].some((id) => textOf(before, id) !== textOf(next, id))
  // Its title is seen at once; what the player has read of it can wait until nobody is typing.
  if (stepped || told) soon(() => location.reload())
}

let timer: number | undefined

const soon = (work: () => void): void => {
  clearTimeout(timer)
  timer = setTimeout(work, 1500)
}

const numbersOf = (page: Document): readonly (string | undefined)[] =>
  [...page.querySelectorAll<HTMLElement>('main > .slide')].map(({ dataset }) => dataset['number'])

interface Renewed {
  readonly live: HTMLElement
  readonly was: HTMLElement
  readonly now: HTMLElement
}

/** The elements that have changed, found by their numbers: the player may have put others between them. */
function renewed(selector: string, before: Document, next: Document): readonly Renewed[] {
  const [live, was] = [byNumber(selector, document), byNumber(selector, before)]
  const nows = byNumber(selector, next)
  if (nows.size !== was.size) soon(() => location.reload())
  return [...nows].flatMap(([number, now]) => {
    const [here, old] = [live.get(number), was.get(number)]
    return here === undefined || old === undefined || old.isEqualNode(now) ? [] : [{ live: here, was: old, now }]
  })
}

const byNumber = (selector: string, page: Document): ReadonlyMap<string, HTMLElement> =>
  new Map(
    [...page.querySelectorAll<HTMLElement>(selector)].map((element) => [element.dataset['number'] ?? '', element]),
  )

function renewStyles(before: Document, next: Document): void {
  const [live, was, now] = [document, before, next].map((page) => [...page.head.querySelectorAll('style')])
  now?.forEach((style, index) => {
    const here = live?.[index]
    if (here !== undefined && was?.[index]?.textContent !== style.textContent) here.textContent = style.textContent
  })
}

const fragments = (element: Element): readonly HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>('[data-marpit-fragment]'),
]

const stepsOf = (element: Element): number => fragments(element).length

function hideSteps(element: HTMLElement): void {
  const step = element.classList.contains('shown') ? Number(/\.(\d+)$/.exec(location.hash)?.[1] ?? 0) : 0
  for (const one of fragments(element)) one.classList.toggle('unseen', Number(one.dataset['marpitFragment']) > step)
}

const textOf = (page: Document, id: string): string => page.getElementById(id)?.textContent ?? ''
