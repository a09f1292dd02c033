/** Sends something to the server; the number is its status, 0 when it was not reached. */
export async function post(path: string, token: string, body: object): Promise<Posted> {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(token === '' ? {} : bearer(token)) },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(4_000),
    })
    return { status: answer.status, value: await answer.json().catch(() => null) }
  } catch {
    return { status: 0, value: null }
  }
}

/** What the server said. */
export interface Posted {
  readonly status: number
  readonly value: unknown
}

/** The token stands in a header: addresses end in histories and logs. */
export const bearer = (token: string): Readonly<Record<string, string>> => ({ Authorization: `Bearer ${token}` })
