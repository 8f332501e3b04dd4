// Notes in the margin where there is one, else in a sheet that pops up; without this script they stand after each chapter.
;(() => {
  const wide = matchMedia('(min-width: 62rem)')
  const popUp = document.getElementById('pop-up')
  let opener

  function open(link, content, name) {
    opener = link
    popUp.replaceChildren(...content)
    popUp.setAttribute('aria-label', name)
    popUp.showPopover()
    place(link)
    popUp.focus({ preventScroll: true })
  }

  function place(link) {
    if (!wide.matches) {
      popUp.style.left = popUp.style.top = ''
      return
    }
    const at = link.getBoundingClientRect()
    const below = at.bottom + popUp.offsetHeight + 12 < innerHeight
    popUp.style.left = `${Math.max(16, Math.min(at.left - 24, document.documentElement.clientWidth - popUp.offsetWidth - 16)) + scrollX}px`
    popUp.style.top = `${(below ? at.bottom + 8 : Math.max(64, at.top - popUp.offsetHeight - 8)) + scrollY}px`
  }

  popUp.addEventListener('toggle', event => {
    if (event.newState !== 'closed') return
    if (popUp.contains(document.activeElement) || document.activeElement === document.body)
      opener?.focus({ preventScroll: true })
  })

  const element = (name, text, attributes = {}) => {
    const made = Object.assign(document.createElement(name), attributes)
    if (text) made.textContent = text
    return made
  }

  /** A copy without ids and without the link back: the sheet closes. */
  function copy(target) {
    const made = target.cloneNode(true)
    made.removeAttribute('id')
    made.removeAttribute('role')
    for (const inner of made.querySelectorAll('[id]')) inner.removeAttribute('id')
    for (const back of made.querySelectorAll('.back'))
      back.replaceWith(element('span', back.textContent, { className: 'figure' }))
    if (made.tagName !== 'LI') return [made]
    const holder = element('div')
    holder.append(...made.childNodes)
    return [holder]
  }

  const go = target => {
    const line = element('p', '', { className: 'go' })
    line.append(element('a', 'Go there', { href: `#${target.id}` }))
    return line
  }

  /** A row of the apparatus as a list of its columns. */
  function record(row) {
    const names = [...row.closest('table').tHead.rows[0].cells].map(cell => cell.textContent)
    const list = element('dl')
    ;[...row.cells].forEach((cell, i) => {
      if (!cell.textContent) return
      list.append(element('dt', names[i]), element('dd', cell.textContent))
    })
    return [list]
  }

  document.addEventListener('click', event => {
    const link = event.target.closest('.note-link, .editor-link, .record')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) return
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (!target) return
    if (link.matches('.note-link') && wide.matches) {
      event.preventDefault()
      history.pushState(null, '', link.hash)
      location.replace(link.hash)
      target.querySelector('.back')?.focus({ preventScroll: true })
      return
    }
    event.preventDefault()
    const content = link.matches('.record') ? record(target) : copy(target)
    open(link, [...content, go(target)], link.getAttribute('aria-label') ?? 'Correction')
  })
  popUp.addEventListener('click', event => {
    if (event.target.closest('a')) {
      opener = undefined
      popUp.hidePopover()
    }
  })

  // Each note beside its figure, or below the note before it.
  function settle(chapter) {
    const margin = wide.matches
    chapter.classList.toggle('in-margin', margin)
    if (!margin) {
      for (const note of chapter.querySelectorAll('.note')) note.style.top = ''
      return
    }
    const top = chapter.getBoundingClientRect().top
    let free = 0
    for (const note of chapter.querySelectorAll(':scope > .notes > .note')) {
      const figure = document.getElementById(decodeURIComponent(note.querySelector('.back')?.hash.slice(1) ?? ''))
      const beside = figure ? figure.getBoundingClientRect().top - top - 4 : free
      const at = Math.max(free, beside)
      note.style.top = `${at}px`
      free = at + note.offsetHeight + 6
    }
    chapter.style.minHeight = `${free}px`
  }
  const near = new Set()
  const watch = new IntersectionObserver(
    changes => {
      for (const { target, isIntersecting } of changes) {
        if (isIntersecting) {
          near.add(target)
          settle(target)
        } else near.delete(target)
      }
    },
    { rootMargin: '1500px' },
  )
  const sizes = new ResizeObserver(changes => {
    for (const { target } of changes) if (near.has(target)) settle(target)
  })
  for (const chapter of document.querySelectorAll('.chapter:has(> .notes)')) {
    watch.observe(chapter)
    sizes.observe(chapter)
  }
})()
