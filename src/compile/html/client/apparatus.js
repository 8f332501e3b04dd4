// The apparatus can be sorted by each column and filtered.
;(() => {
  const table = document.getElementById('apparatus-table')
  if (!table) return
  const body = table.tBodies[0]
  const rows = [...body.rows]
  const order = new Map(rows.map((row, i) => [row, i]))
  const compare = new Intl.Collator(undefined, { numeric: true }).compare

  const heads = [...table.tHead.rows[0].cells]
  heads.forEach((head, column) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = head.textContent
    head.replaceChildren(button)
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending'
      for (const other of heads) other.removeAttribute('aria-sort')
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending')
      const value = row => row.cells[column].textContent
      const sorted = [...rows].sort((a, b) =>
        column === 0 ? order.get(a) - order.get(b) : compare(value(a), value(b)) || order.get(a) - order.get(b),
      )
      body.append(...(down ? sorted.reverse() : sorted))
    })
  })

  const filter = document.createElement('form')
  filter.className = 'filter'
  const words = Object.assign(document.createElement('input'), {
    type: 'search',
    ariaLabel: 'Filter by words',
    placeholder: 'Filter',
  })
  const shown = document.createElement('output')
  const select = (column, name) => {
    const made = document.createElement('select')
    made.ariaLabel = name
    made.append(new Option(name, ''))
    for (const value of new Set(rows.map(row => row.cells[column].textContent))) made.append(new Option(value))
    return { column, made }
  }
  const selects = [select(3, 'All kinds'), select(4, 'Any certainty')]
  filter.append(words, ...selects.map(({ made }) => made), shown)
  const apply = () => {
    const wanted = words.value.toLowerCase()
    let count = 0
    for (const row of rows) {
      const fits =
        row.textContent.toLowerCase().includes(wanted) &&
        selects.every(({ column, made }) => !made.value || row.cells[column].textContent === made.value)
      row.hidden = !fits
      if (fits) count++
    }
    shown.textContent = `${count} of ${rows.length}`
  }
  filter.addEventListener('input', apply)
  filter.addEventListener('submit', event => event.preventDefault())
  apply()
  table.closest('.wide').before(filter)
})()
