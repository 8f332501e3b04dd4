// Search in all texts: edition and OCR, letter case, accents and line ends ignored.
;(() => {
  const LIMIT = 60
  const { texts, blocks } = JSON.parse(document.getElementById('index').textContent)
  const fold = text =>
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(/[‘’]/g, "'")
      .replace(/[“”]/g, '"')
      .toLowerCase()
  const corpus = blocks.map(block => ({ ...block, read: fold(block.read), raw: block.raw && fold(block.raw) }))
  const form = document.getElementById('search')
  const input = document.getElementById('search-words')
  const results = document.getElementById('search-results')
  form.hidden = false

  const element = (name, className, ...content) => {
    const made = document.createElement(name)
    if (className) made.className = className
    made.append(...content)
    return made
  }

  function show() {
    const wanted = fold(input.value).trim().replace(/\s+/g, ' ')
    results.hidden = wanted.length < 2
    if (results.hidden) return
    const found = corpus.flatMap(({ text, address, read, raw }) => {
      const inRead = read.includes(wanted)
      const words = inRead ? read : raw?.includes(wanted) ? raw : undefined
      return words === undefined ? [] : [{ text, address, words, where: inRead ? '' : ', OCR' }]
    })
    const items = found.slice(0, LIMIT).map(({ text, address, words, where }) => {
      const at = words.indexOf(wanted)
      const link = element(
        'a',
        '',
        `… ${words.slice(Math.max(0, at - 40), at)}`,
        element('mark', '', wanted),
        `${words.slice(at + wanted.length, at + wanted.length + 60)} …`,
      )
      link.href = `${encodeURIComponent(texts[text].name)}.html#${address}`
      return element('li', '', link, element('div', 'where', `${texts[text].title}, ${address.slice(1)}${where}`))
    })
    const count = element('p', '', found.length > 0 ? `${found.length} found` : 'Not found')
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
  })
})()
