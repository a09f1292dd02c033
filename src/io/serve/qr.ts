import { encodeQR } from 'qr'

/** What a phone's camera is to read: the address of the remote, with the PIN where no server ever sees it. */
export const remoteAddress = (host: string, pin: string): string => `http://${host}/remote#${pin}`

/** A code as a drawing. */
export const codeDrawing = (text: string): string => encodeQR(text, 'svg', { ecc: 'medium', border: 4 })

/** A code as half-blocks of a terminal, dark on light whatever the terminal's colours. */
export const codeText = (text: string, colours: boolean): string => {
  const lines = encodeQR(text, 'ascii', { ecc: 'low', border: 2 }).trimEnd().split('\n')
  return lines.map((line) => (colours ? `\u001b[97;40m${line}\u001b[0m` : line)).join('\n')
}
