import { make } from '../make.ts'
import type { Feature } from '../room.ts'

const colours = ['black', 'white'] as const
type Colour = (typeof colours)[number]

const readColour = (value: unknown): Colour | null | undefined =>
  value === null ? null : colours.find((colour) => colour === value)

/** A black or white screen, so that people look at each other; the next step or the same key brings the slide back. */
export const blackAndWhite: Feature = ({ keys, words, shared, place, isPresenter }) => {
  const cover = shared.slice<Colour | null>('cover', { initial: null, read: readColour, kept: false })
  const sheet = make('div', 'cover')
  sheet.hidden = true
  sheet.addEventListener('click', () => cover.set(null))
  document.body.append(sheet)
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
  show(cover.get())
  place.on(() => {
    if (cover.get() !== null && !isPresenter) cover.set(null)
  })
}
