/** A document with a hidden link to each of its places, for a print tells the page of what is linked to. */
export function withPlaces(html: string): string {
  const ids = [...html.matchAll(/\sdata-place id="([\w-]+)"/g)].map(([, id = '']) => id)
  const links = [...new Set(ids)].map((id) => `<a hidden href="#${id}"></a>`).join('')
  return html.replace('</body>', () => `${links}</body>`)
}
