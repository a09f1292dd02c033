import { fill, part } from '../make.ts'
import type { Feature } from '../room.ts'
import { countSlides } from '../screens.ts'

/** Says each slide's number and title to those who do not see it, and writes the position into the corner. */
export const spoken: Feature = ({ place, screens, current, words, say }) => {
  const show = (): void => {
    const screen = current()
    const at = fill(words.position, ...countSlides(screen, screens))
    const name = screen.slide === null ? screen.title : `${words.slide} ${screen.key} ${screen.title}`
    part('.position').textContent = screen.key
    say(`${name} · ${at}`)
  }
  place.on(show)
  show()
}
