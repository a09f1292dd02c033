import { part } from './make.ts'

/** A box over the deck that has the keyboard to itself until it is closed: by Esc, its button, or a click beside it. */
export interface Dialog {
  readonly body: HTMLElement
  open(): void
  close(): void
}

/** The dialog of that name in the deck's template. */
export function dialogCalled(name: string): Dialog {
  const dialog = part<HTMLDialogElement>(`dialog.${name}`)
  const close = (): void => dialog.close()
  part(`.${name} .dialog-close`).onclick = close
  dialog.onclick = ({ target }) => target === dialog && close()
  return { body: part(`.${name} .dialog-body`), open: () => dialog.showModal(), close }
}
