import { expect, test } from 'vitest'
import { settleSpace } from '../../../src/stages/render/white-space.ts'

test.each([
  ['runs of white space are one sign', '<p>a  b\n\n\tc</p>\n\n<p>d</p>', '<p>a b\nc</p>\n<p>d</p>'],
  [
    'a block neither begins nor ends with white space',
    '<ul>\n<li> a <b>b</b> </li>\n</ul>',
    '<ul><li>a <b>b</b></li></ul>',
  ],
  ['words keep their distance across tags', 'a <b>b</b> c <i> d </i>', 'a <b>b</b> c <i> d </i>'],
  ['attributes stay as they are', '<p title="a  >  b">x</p>', '<p title="a  >  b">x</p>'],
  [
    'code stays as it is',
    '<pre><code>a\n\n  <span> b</span></code></pre>',
    '<pre><code>a\n\n  <span> b</span></code></pre>',
  ],
  [
    'scripts and styles stay as they are',
    '<script>if (a  < b)  "\'"</script><style>a  {}</style>',
    '<script>if (a  < b)  "\'"</script><style>a  {}</style>',
  ],
  ['space that does not break stays', '<p>a\u00a0\u00a0\u3000b</p>', '<p>a\u00a0\u00a0\u3000b</p>'],
  [
    'a page that says how it wants its white space stays as it is',
    '<p style="white-space:pre">a  b</p>',
    '<p style="white-space:pre">a  b</p>',
  ],
])('%s', (_, html, settled) => {
  expect(settleSpace(html)).toBe(settled)
})
