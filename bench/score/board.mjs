/** The columns of the scoreboard: `of` is the figure of a text, a mean over texts; `shown` how it is printed. */
const percent = digits => value => (100 * value).toFixed(digits)
const COLUMNS = [
  { head: 'joins', of: text => text.joins?.rate, shown: percent(1), width: 7 },
  { head: 'mark P', of: text => text.markers.p, shown: percent(1), width: 8 },
  { head: 'R', of: text => text.markers.r, shown: percent(1), width: 6 },
  { head: 'F1', of: text => text.markers.f1, shown: percent(1), width: 6 },
  { head: 'break P', of: text => text.breaks.p, shown: percent(1), width: 9 },
  { head: 'R', of: text => text.breaks.r, shown: percent(1), width: 6 },
  { head: 'F1', of: text => text.breaks.f1, shown: percent(1), width: 6 },
  { head: 'cer', of: text => text.cer, shown: percent(2), width: 7 },
  { head: 'of raw', of: text => text.share, shown: value => value.toFixed(3), width: 8 },
  { head: 'notes', of: text => share(text.notes), shown: percent(0), width: 7 },
  { head: 'cer', of: text => (text.notes.wanted > 0 ? text.notes.cer : undefined), shown: percent(1), width: 6 },
  { head: 's', of: text => text.time, shown: value => value.toFixed(2), width: 7, noise: true },
]
const share = ({ have, wanted }) => (wanted > 0 ? have / wanted : undefined)

const NAME = 16

/** The scoreboard of folders; with an earlier one, under each text whose figures are others, by how much. */
export function board(folders, earlier) {
  const lines = [
    row(
      '',
      COLUMNS.map(({ head }) => head),
    ),
  ]
  for (const { folder, texts } of folders) {
    const before = new Map(earlier?.find(other => other.folder === folder)?.texts.map(text => [text.name, text]))
    const both = texts.filter(({ name }) => before.has(name))
    for (const text of texts) lines.push(...compared(text.name, [text], [before.get(text.name)].filter(Boolean)))
    const known = both.length === texts.length ? both.map(({ name }) => before.get(name)) : []
    if (texts.length > 0) lines.push(...compared(`${folder}: mean`, texts, known), '')
  }
  return lines.join('\n')
}

function compared(name, texts, before) {
  const now = COLUMNS.map(column => mean(texts, column))
  const lines = [
    row(
      name,
      now.map((value, i) => (value === undefined ? '-' : COLUMNS[i].shown(value))),
    ),
  ]
  if (before.length === 0) return lines
  const change = COLUMNS.map((column, i) => difference(column, now[i], mean(before, column)))
  return change.some(text => text !== '') ? [...lines, row('', change)] : lines
}

function mean(texts, { of }) {
  const values = texts.map(of).filter(value => value !== undefined)
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : undefined
}

function difference({ shown, noise }, now, before) {
  if (noise || now === undefined || before === undefined) return ''
  const text = shown(now - before)
  return Number(text) === 0 ? '' : now > before ? `+${text}` : text
}

const row = (name, cells) => name.padEnd(NAME) + cells.map((cell, i) => cell.padStart(COLUMNS[i].width)).join('')
