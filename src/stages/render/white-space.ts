/** A page without the white space that nobody sees. What was cut for some readers leaves no such trace for them. */
export function settleSpace(html: string): string {
  if (/\sstyle="[^"]*white-space/.test(html)) return html
  const tokens = [...html.matchAll(token)].map(([text]) => text)
  return tokens
    .map((text, index) =>
      text.startsWith('<') ? text : settle(text, tokens[index - 1] ?? '', tokens[index + 1] ?? ''),
    )
    .join('')
}

// Elements that keep their text as it is, a tag, or the text between two.
const token = /<(pre|textarea|script|style)\b[\s\S]*?<\/\1\s*>|<(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+|</gi

function settle(text: string, before: string, after: string): string {
  const once = text.replace(/[ \t\r\n]+/g, (space) => (space.includes('\n') ? '\n' : ' '))
  const begun = opens.test(before) ? once.replace(/^[ \n]/, '') : once
  return closes.test(after) ? begun.replace(/[ \n]$/, '') : begun
}

const blocks = 'p|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|div|section|table|thead|tbody|tr|th|td|figure|figcaption'
const opens = new RegExp(`^<(?:${blocks})\\b`, 'i')
const closes = new RegExp(`^</(?:${blocks})\\b`, 'i')
