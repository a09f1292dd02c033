/** A new element with a class and what is in it. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  if (className !== '') element.className = className
  element.append(...inside)
  return element
}

/** A button that says what it does. */
export function makeButton(label: string, className: string, press: () => void): HTMLButtonElement {
  const button = make('button', className, label)
  button.type = 'button'
  button.addEventListener('click', press)
  return button
}

/** Puts words in the place of the stars of a text, one after the other. */
export const fill = (text: string, ...words: readonly (string | number)[]): string =>
  words.reduce<string>((filled, word) => filled.replace('*', () => String(word)), text)
