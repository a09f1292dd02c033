const host = 'https://file.invalid/'

/** An address by which a page names a page of another PDF beside its own: finishing makes it a link that viewers follow off-line. */
export const fileLink = (path: string, page: number): string => `${host}${page}/${encodeURIComponent(path)}`

/** The file and page that such an address names, the page counted from 1; `null` for any other address. */
export function readFileLink(address: string): { readonly path: string; readonly page: number } | null {
  const [, page, path] = /^https:\/\/file\.invalid\/(\d+)\/(.+)$/.exec(address) ?? []
  return page === undefined || path === undefined ? null : { path: decodeURIComponent(path), page: Number(page) }
}
