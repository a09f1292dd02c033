const reference = /url\(#([^)]*)\)|^#(.+)$/

/** The ids that something in a drawing refers to, and the number that each gets. */
export function usedIds(svg: SVGSVGElement): ReadonlyMap<string, number> {
  const ids = [...svg.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].flatMap(({ name, value }) => {
      if (name !== 'href' && !value.includes('url(')) return []
      const found = reference.exec(value)
      return found === null ? [] : [found[1] ?? found[2] ?? '']
    }),
  )
  return new Map([...new Set(ids)].map((id, index) => [id, index + 1]))
}

/** A value of an attribute with the new names of the ids in it. */
export const renamed = (value: string, used: ReadonlyMap<string, number>, mark: string): string =>
  value.replace(reference, (all, url?: string, href?: string) => {
    const index = used.get(url ?? href ?? '')
    if (index === undefined) return all
    return url === undefined ? `#${mark}-${index}` : `url(#${mark}-${index})`
  })
