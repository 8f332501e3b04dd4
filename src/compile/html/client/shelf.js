// Search in all texts: edition and OCR, letter case, accents and line ends ignored.
;(() => {
  const LIMIT = 60
  const form = document.getElementById('search')
  const input = document.getElementById('search-words')
  const results = document.getElementById('search-results')
  form.hidden = false

  const fold = text =>
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(/[‘’]/g, "'")
      .replace(/[“”]/g, '"')
      .replace(/ſ/g, 's')
      .replace(/\s+/g, ' ')
      .toLowerCase()

  let index
  /** The blocks, each with its words as the edition reads and as the OCR has them. */
  const corpus = () => {
    index ??= JSON.parse(document.getElementById('search-index').textContent)
    index.folded ??= index.blocks.map(({ at, address, text }) => {
      const side = i => fold(text.map(piece => (typeof piece === 'string' ? piece : piece[i])).join(''))
      return { ...index.places[at], address, read: side(0), raw: text.some(Array.isArray) ? side(1) : undefined }
    })
    return index.folded
  }

  const element = (name, className, ...content) => {
    const made = document.createElement(name)
    if (className) made.className = className
    made.append(...content)
    return made
  }

  function show() {
    const wanted = fold(input.value).trim()
    results.hidden = wanted.length < 2
    if (results.hidden) return
    const found = corpus().flatMap(({ href, title, address, read, raw }) => {
      const inRead = read.includes(wanted)
      const words = inRead ? read : raw?.includes(wanted) ? raw : undefined
      return words === undefined ? [] : [{ href, title, address, words, where: inRead ? '' : ', OCR' }]
    })
    const items = found.slice(0, LIMIT).map(({ href, title, address, words, where }) => {
      const at = words.indexOf(wanted)
      const link = element(
        'a',
        '',
        `… ${words.slice(Math.max(0, at - 40), at)}`,
        element('mark', '', wanted),
        `${words.slice(at + wanted.length, at + wanted.length + 60)} …`,
      )
      link.href = `${href}#${address}`
      const place = address.startsWith('fn') ? `note ${address.slice(2)}` : address.slice(1)
      return element('li', '', link, element('div', 'where', `${title}, ${place}${where}`))
    })
    const more = found.length > LIMIT ? `, the first ${LIMIT} shown` : ''
    const count = element('p', '', found.length > 0 ? `${found.length} found${more}` : 'Not found')
    count.setAttribute('role', 'status')
    results.replaceChildren(count, element('ol', '', ...items))
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
  addEventListener('keydown', event => {
    if (event.key === '/' && !event.target.closest('input, select, textarea')) {
      event.preventDefault()
      input.focus()
    }
    if (event.key === 'Escape' && !results.hidden) {
      results.hidden = true
      input.focus()
    }
  })

  // From a chapter: its words, searched in the whole text.
  const asked = new URLSearchParams(location.hash.slice(1)).get('search')
  if (asked) {
    input.value = asked
    show()
  }
})()
