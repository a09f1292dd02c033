/** The deck in the browser: one slide at a time, keys, and the page number in the address. */
const slides = [...document.querySelectorAll<HTMLElement>('.slide')]
const notes = [...document.querySelectorAll<HTMLElement>('.note')]
let shown = 0

const steps: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  PageDown: (at) => at + 1,
  ' ': (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  PageUp: (at) => at - 1,
  Home: () => 0,
  End: () => slides.length - 1,
}

addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) return
  if (event.key === 'n') document.body.classList.toggle('with-notes')
  const step = steps[event.key]
  if (step === undefined) return
  event.preventDefault()
  location.hash = String(clamp(step(shown)) + 1)
})

addEventListener('hashchange', show)
show()

function show(): void {
  shown = clamp(Number.parseInt(location.hash.slice(1), 10) - 1)
  slides.forEach((slide, index) => {
    slide.classList.toggle('shown', index === shown)
    slide.toggleAttribute('inert', index !== shown)
  })
  const number = slides[shown]?.dataset['number']
  for (const note of notes) note.classList.toggle('shown', note.dataset['number'] === number)
  const position = document.querySelector('.position')
  if (position !== null) position.textContent = `${shown + 1} / ${slides.length}`
}

function clamp(index: number): number {
  return Math.min(slides.length - 1, Math.max(0, Number.isNaN(index) ? 0 : index))
}

export {}
