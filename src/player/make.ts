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
  button.onclick = press
  return button
}

/** A part of the page that the deck's template has; what an author's slide calls the same is none. */
export function part<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
  const found = document.querySelector<Kind>(`body > ${selector}, body > :not(main) ${selector}`)
  if (found === null) throw new Error(`The deck has no ${selector}`)
  return found
}

/** Puts something into an element unless it is there already: who selects or hears it is not disturbed. */
export function put(element: HTMLElement, ...inside: readonly (Node | string)[]): void {
  const fresh = element.cloneNode()
  fresh.textContent = ''
  for (const one of inside) fresh.appendChild(typeof one === 'string' ? new Text(one) : one)
  if (!fresh.isEqualNode(element)) element.replaceChildren(...fresh.childNodes)
}

/** Puts words in the place of the stars of a text, one after the other. */
export const fill = (text: string, ...words: readonly (string | number)[]): string =>
  words.reduce<string>((filled, word) => filled.replace('*', () => String(word)), text)
