/** The date that PDFs carry, in seconds since 1970: a fixed day where none is named, so that the same source gives the same bytes. */
export function sourceDate(): number {
  const given = Number(process.env['SOURCE_DATE_EPOCH'])
  return Number.isSafeInteger(given) && given > 0 ? given : 1_735_689_600
}
