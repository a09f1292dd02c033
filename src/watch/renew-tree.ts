/** Makes one element like another of the same kind, and leaves alone all inside it that is the same in both. */
export function renewTree(old: Element, next: Element): void {
  renewAttributes(old, next)
  const [was, is] = [own(old), own(next)]
  const start = sameFrom(was, is)
  const end = sameFrom(was.slice(start).reverse(), is.slice(start).reverse())
  const gone = was.slice(start, was.length - end)
  const come = is.slice(start, is.length - end)
  const pairs = gone.flatMap((node, index) => pairOf(node, come[index]))
  if (gone.length === come.length && pairs.length === gone.length) {
    for (const [here, now] of pairs) if (!here.isEqualNode(now)) renewTree(here, now)
    return
  }
  const before = was[was.length - end] ?? null
  for (const node of come) old.insertBefore(document.importNode(node, true), before)
  for (const node of gone) node.remove()
}

function renewAttributes(old: Element, next: Element): void {
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) old.removeAttribute(name)
  for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value)
}

// What we have put there is not in what is fetched.
const own = (element: Element): readonly ChildNode[] => [...element.childNodes].filter((node) => !isOurs(node))

const isOurs = (node: Node): boolean =>
  node instanceof Element && (node.id === 'watch-panel' || node.nodeName === 'SCRIPT')

/** How many nodes at the beginning are the same. */
function sameFrom(some: readonly Node[], others: readonly Node[]): number {
  const first = some.findIndex((node, index) => !node.isEqualNode(others[index] ?? null))
  return first < 0 ? some.length : first
}

/** Two elements of one kind, of which the one may become the other. */
const pairOf = (one: Node, other: Node | undefined): readonly (readonly [Element, Element])[] =>
  one instanceof Element && other instanceof Element && one.nodeName === other.nodeName ? [[one, other]] : []
