import { part } from '../make.ts'
import type { Feature } from '../room.ts'

type Colour = 'black' | 'white'

/** A black or white screen, so that people look at each other; the next step or the same key brings the slide back. */
export const blackAndWhite: Feature = ({ keys, words, shared, place, isPresenter }) => {
  const cover = shared.slice<Colour | null>('cover', { initial: null, like: 'black' })
  const sheet = part('.cover')
  sheet.onclick = () => cover.set(null)
  const toggle = (colour: Colour) => () => cover.set(cover.get() === colour ? null : colour)
  // A clicker's black key sends a full stop.
  keys.add({ keys: ['b', '.'], label: words.black, button: true, run: toggle('black') })
  keys.add({ keys: ['w', ','], label: words.white, run: toggle('white') })
  keys.first(({ key }) => {
    if (key !== 'Escape' || cover.get() === null) return false
    cover.set(null)
    return true
  })
  shared.onCommand((name) => {
    if (name === 'black' && !isPresenter) toggle('black')()
  })
  const show = (colour: Colour | null): void => {
    sheet.hidden = colour === null
    sheet.dataset['colour'] = colour ?? ''
  }
  cover.on(show)
  place.on(() => {
    if (cover.get() !== null && !isPresenter) cover.set(null)
  })
}
