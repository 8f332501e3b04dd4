// Whatever is followed to is shown: a line in the facing view, a place of the text in the edition.
;(() => {
  const check = id => {
    document.getElementById(id).checked = true
  }
  const current = () => document.querySelector('input[name="view"]:checked').id

  function show() {
    const name = decodeURIComponent(location.hash.slice(1))
    // `#p59.7`, a place inside a paragraph: its line
    const target = document.getElementById(name) ?? document.getElementById(name.replace(/^p(?=.*\.)/, 'l'))
    if (!target) return
    const inFacing = target.closest('#facing') !== null
    const inText = target.closest('#text') !== null
    if (inText && current() !== 'view-text') check('view-text')
    if (inFacing && current() === 'view-text') {
      const image = target.matches('.with-scan') && 'view-scan'
      check(image || (target.closest('.raw') ? 'view-ocr' : 'view-facing'))
    }
    const details = target.closest('details')
    if (details) details.open = true
    target.scrollIntoView({ block: inFacing || target.closest('sup, span') ? 'center' : 'start' })
  }

  // Another view of the same page of the original.
  const pages = selector => [...document.querySelectorAll(selector)]
  const first = list => list.findLast(element => element.getBoundingClientRect().top < innerHeight / 3)
  let at = 0
  for (const radio of document.querySelectorAll('input[name="view"]')) {
    radio.addEventListener('pointerdown', remember)
    radio.parentElement.addEventListener('pointerdown', remember)
    radio.addEventListener('keydown', remember)
    radio.addEventListener('change', () => {
      const list = current() === 'view-text' ? pages('.page-break') : pages('.sheet')
      if (at > 0) list[at]?.scrollIntoView({ block: 'start' })
      else scrollTo(0, 0)
    })
  }
  function remember() {
    const list = current() === 'view-text' ? pages('.page-break') : pages('.sheet')
    at = list.indexOf(first(list))
  }

  addEventListener('hashchange', show)
  if (location.hash) show()

  const more = document.querySelector('.more')
  more.addEventListener('click', event => {
    if (event.target.closest('a')) more.open = false
  })
})()
