/** The address of a link that a small picture of a page of another document takes the place of when the print is finished. */
export const pictureAddress = (page: number): string => `${address}${page}`

/** Which page's picture a link leaves room for; `null` where it is another link. */
export const pictureIn = (uri: string): number | null =>
  uri.startsWith(address) ? Number(uri.slice(address.length)) : null

/** Tells whether a page of HTML leaves room for pictures of pages. */
export const hasPictures = (html: string): boolean => html.includes(`href="${address}`)

const address = 'https://page.invalid/'
