const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const WINDOW = 64

/** Whether `[start, end)` borders can be cut at `offset` without splitting what a reader sees as one character. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  if (before < 0x80 && after < 0x80) return !(before === 0x0d && after === 0x0a)
  let from = Math.max(0, offset - WINDOW)
  for (let i = offset - 1; i > from; i--) if (text.charCodeAt(i) < 0x80) from = i
  const window = text.slice(from, offset + WINDOW)
  for (const { index } of segmenter.segment(window)) {
    if (index === offset - from) return true
    if (index > offset - from) return false
  }
  return false
}
