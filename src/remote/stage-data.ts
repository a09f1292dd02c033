import type { Language } from '../course.ts'
import { byId } from './element.ts'

/** What the server has put into the stage. */
interface Stage {
  readonly token: string
  readonly course: string
  readonly deck: string
  readonly language: Language
}

/** Reads what the server has put into the page. */
export function readStage(): Stage {
  const data = new Map<string, unknown>(Object.entries(JSON.parse(byId('data').textContent ?? '{}')))
  const text = (name: string): string => String(data.get(name) ?? '')
  const language = text('language')
  return {
    token: text('token'),
    course: text('course'),
    deck: text('deck'),
    language: language === 'en' || language === 'zh-Hans' ? language : 'zh-Hant',
  }
}

/** The token of a server that was started anew, from the page as it is now; `null` while there is none. */
export async function renewedToken(): Promise<string | null> {
  try {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html')
    const data = new Map<string, unknown>(Object.entries(JSON.parse(page.getElementById('data')?.textContent ?? '{}')))
    const token = data.get('token')
    return typeof token === 'string' ? token : null
  } catch {
    return null
  }
}
