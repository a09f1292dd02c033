/** What the first bytes of an image say it is, whatever its name says; `null` when it is none that a browser shows. */
export function imageMime(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  const known = signatures.find(([, pattern]) => pattern.test(head))
  if (known !== undefined) return known[0]
  return isSvg(bytes) ? 'image/svg+xml' : null
}

const signatures: readonly (readonly [string, RegExp])[] = [
  ['image/png', /^\x89PNG\r\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[\s\S]{4}WEBP/],
  ['image/avif', /^[\s\S]{4}ftypavi[fs]/],
]

// An SVG may begin with a long comment or a document type.
const isSvg = (bytes: Uint8Array): boolean =>
  /<svg[\s>]/i.test(Buffer.from(bytes.subarray(0, 100_000)).toString('latin1'))
