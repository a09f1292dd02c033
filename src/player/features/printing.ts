import type { Feature } from '../room.ts'

/** The browser's print gives every slide, with what was drawn on it, to eyes and ears alike. */
export const printing: Feature = ({ keys, words, screens, current }) => {
  keys.add({ keys: ['Ctrl+P'], label: words.print, button: true, run: () => window.print() })
  // What nobody can reach on the screen has no place among the tags of a PDF either.
  addEventListener('beforeprint', () => {
    for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) dialog.close()
    for (const { element } of screens) element.inert = false
  })
  addEventListener('afterprint', () => {
    for (const { element } of screens) element.inert = element !== current().element
  })
}
