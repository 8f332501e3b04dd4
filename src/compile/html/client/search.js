// Search over the text of the edition and the lines of the OCR, letter case, accents and line ends ignored.
;(() => {
  const form = document.getElementById('search')
  const input = document.getElementById('search-words')
  const results = document.getElementById('search-results')
  const LIMIT = 40
  /** The page over all chapters, from a chapter. */
  const whole = document.querySelector('.of-chapter a')?.getAttribute('href')
  form.hidden = false
  const found = new CSSStyleSheet()
  found.replaceSync('::highlight(search) { background: var(--mark); text-decoration: underline }')
  document.adoptedStyleSheets.push(found)

  const fold = text =>
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(/[‘’]/g, "'")
      .replace(/[“”]/g, '"')
      .replace(/ſ/g, 's')
      .toLowerCase()

  /** The words of an element, folded, each with the text node and offset that it comes from. */
  const words = (elements, skipped) => {
    let text = ''
    const pieces = []
    for (const element of elements) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, node =>
        node.parentElement.closest(skipped) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      )
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const folded = fold(node.data)
        pieces.push({ at: text.length, node, element, same: folded.length === node.data.length })
        text += folded
      }
      text += ' '
    }
    return { text, pieces }
  }
  let corpus
  const corpora = () => {
    corpus ??= [
      { name: '', ...words(document.querySelectorAll('#text :is(h2, h3, h4, h5, h6, p):not(.label)'), 'sup, .record') },
      { name: 'OCR ', ...words(document.querySelectorAll('#facing .raw .words'), '.to') },
    ]
    return corpus
  }

  const pieceAt = (pieces, at) => {
    let low = 0
    let high = pieces.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pieces[middle].at <= at) low = middle + 1
      else high = middle
    }
    return pieces[low - 1]
  }

  const address = (name, element) => {
    if (name) {
      const line = element.closest('[id]')
      return { id: line.id, where: `OCR ${line.dataset.n}` }
    }
    const block = element.closest('[id]')
    return { id: block.id, where: block.id.replace(/^p(?=[\w-]*\.)/, '') }
  }

  function find(query) {
    const wanted = fold(query).trim().replace(/\s+/g, ' ')
    if (wanted.length < 2) return []
    const pattern = new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'), 'gu')
    return corpora().flatMap(({ name, text, pieces }) =>
      [...text.matchAll(pattern)].map(match => {
        const from = match.index
        const to = from + match[0].length
        const start = pieceAt(pieces, from)
        const end = pieceAt(pieces, to - 1)
        return {
          ...address(name, start.element),
          before: text.slice(Math.max(0, from - 30), from),
          hit: match[0],
          after: text.slice(to, to + 40),
          range: start.same && end.same && [start.node, from - start.at, end.node, to - end.at],
        }
      }),
    )
  }

  function show() {
    const found = find(input.value)
    results.hidden = input.value.trim().length < 2
    CSS.highlights?.delete('search')
    if (results.hidden) return
    const count = document.createElement('p')
    count.textContent =
      found.length === 0
        ? 'Not found'
        : `${found.length} found${found.length > LIMIT ? `, the first ${LIMIT} shown` : ''}`
    count.setAttribute('role', 'status')
    const list = document.createElement('ol')
    for (const { id, where, before, hit, after } of found.slice(0, LIMIT)) {
      const link = document.createElement('a')
      link.href = `#${id}`
      const place = document.createElement('span')
      place.className = 'where'
      place.textContent = where
      const mark = document.createElement('mark')
      mark.textContent = hit
      link.append(place, ' … ', before, mark, after, ' …')
      const item = document.createElement('li')
      item.append(link)
      list.append(item)
    }
    results.replaceChildren(count, list)
    if (whole) {
      const line = document.createElement('p')
      line.append(
        Object.assign(document.createElement('a'), {
          textContent: 'Search the whole text',
          href: `${whole}#search=${encodeURIComponent(input.value)}`,
        }),
      )
      results.append(line)
    }
    if (CSS.highlights) {
      const ranges = found.flatMap(({ range }) => {
        if (!range) return []
        const made = new Range()
        made.setStart(range[0], range[1])
        made.setEnd(range[2], range[3])
        return made
      })
      CSS.highlights.set('search', new Highlight(...ranges))
    }
  }

  let waiting
  input.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(show, 120)
  })
  form.addEventListener('submit', event => {
    event.preventDefault()
    show()
    results.querySelector('a')?.focus()
  })
  const close = () => {
    results.hidden = true
  }
  addEventListener('keydown', event => {
    if (event.key === 'Escape' && !results.hidden) {
      close()
      input.focus()
    }
    if (event.key === '/' && !event.target.closest('input, select, textarea')) {
      event.preventDefault()
      input.focus()
    }
  })
  results.addEventListener('click', event => {
    if (event.target.closest('a')) close()
  })
  document.addEventListener('pointerdown', event => {
    if (!event.target.closest('search')) close()
  })
})()
