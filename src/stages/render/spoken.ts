/**
 * Slides as screen readers follow them: a heading is at most one level below the one before it, and the empty corner
 * of a table heads nothing. What is seen stays as it is.
 */
export function spokenSlides(slides: readonly string[]): readonly string[] {
  let last = 1
  const level = (open: string, written: string): string => {
    const most = last + 1
    last = Math.min(Number(written), most)
    return Number(written) > most ? `${open} aria-level="${most}"` : open
  }
  return slides.map((slide) =>
    slide
      .replace(/<h([1-6])(?=[\s>])(?![^>]*\saria-level=)/g, level)
      .replace(/<th((?:\s[^>]*)?)>\s*<\/th>/g, '<th role="presentation"$1></th>'),
  )
}
