/** Data as JSON that can stand in a script element: nothing in it ends the element. */
export const jsonInHtml = (data: unknown): string => JSON.stringify(data).replace(/</g, '\\u003c')
