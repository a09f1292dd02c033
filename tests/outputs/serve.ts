import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'

/** Serves the pages of a folder to this machine. */
export async function serve(folder: string): Promise<{ url(path: string): string; close(): Promise<void> }> {
  const server = createServer(async ({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const bytes = await readFile(join(folder, pathname)).catch(() => null)
    response.writeHead(bytes === null ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(bytes ?? '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  const port = typeof at === 'object' ? at?.port : 0
  return {
    url: (path) => `http://127.0.0.1:${port}/${path}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
