import type { WordRule } from './passage.ts'

/** Nothing that participants read says that it is not finished. */
export const unfinished: WordRule = {
  name: 'unfinished',
  severity: 'warning',
  says: 'No TODO, FIXME, TBD, XXX, 待核 or 待補 in what participants read: they paid for a finished text; in notes and `trainer` blocks it may stand.',
  find: ({ text, reader }) =>
    reader === 'trainer'
      ? []
      : [...text.matchAll(marks)].map(({ 0: mark, index }) => ({
          at: index,
          message: `Unexpected "${mark}" in what participants read, expected a finished text: do it, or move the remark into a ":::trainer" block or a note`,
        })),
}

const marks =
  /(?<![\p{L}\d])(?:TODO|FIXME|TBD|XXX+)(?![\p{Script=Latin}\d])|待核(?![實实准對对銷销])|待[補补](?![充足])|待確認|待确认/gu
