/** A table as Excel and its like open it: UTF-8 with a byte order mark, and nothing in it that they would run. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`

/** A cell in quotes; what begins like a formula has an apostrophe before it, as OWASP advises against CSV injection. */
const cellOf = (value: string): string => `"${(isFormula.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`

// Also behind white space, and in full width, which some programs read as the same.
const isFormula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/
