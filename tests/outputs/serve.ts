import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'

const kinds: Readonly<Record<string, string>> = { '.mjs': 'text/javascript', '.pdf': 'application/pdf' }

/** Serves the pages of a folder to this machine. */
export async function serve(folder: string): Promise<{ url(path: string): string; close(): Promise<void> }> {
  const server = createServer(async ({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const bytes = await readFile(join(folder, pathname)).catch(() => null)
    response.writeHead(bytes === null ? 404 : 200, {
      'content-type': kinds[extname(pathname)] ?? 'text/html; charset=utf-8',
    })
    response.end(bytes ?? '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  const port = typeof at === 'object' ? at?.port : 0
  return {
    url: (path) => `http://127.0.0.1:${port}/${path}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
