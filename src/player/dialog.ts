import { make, makeButton } from './make.ts'

/** A box over the deck that has the keyboard to itself until it is closed. */
export interface Dialog {
  readonly body: HTMLElement
  open(): void
  close(): void
  readonly isOpen: () => boolean
}

/** A dialog with a title and a button that closes it; Esc closes it too. */
export function makeDialog(title: string, close: string, className: string): Dialog {
  const body = make('div', 'dialog-body')
  const heading = make('h2', '', title)
  const dialog = make('dialog', `dialog ${className}`)
  heading.id = `dialog-${className}`
  dialog.setAttribute('aria-labelledby', heading.id)
  dialog.append(
    make(
      'header',
      '',
      heading,
      makeButton(close, 'dialog-close', () => dialog.close()),
    ),
    body,
  )
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  document.body.append(dialog)
  return { body, open: () => dialog.showModal(), close: () => dialog.close(), isOpen: () => dialog.open }
}
