// An address of the text leads on to the chapter that has it.
;(() => {
  const { files } = JSON.parse(document.getElementById('leads').textContent)

  function fileOf(id) {
    const line = /^r(\d+)$/.exec(id)
    if (line) return files.find(({ lines: [first, last] }) => line[1] >= first && line[1] <= last)
    const known = name => files.find(({ ids }) => ids.includes(name))
    // `#l59.7` and `#p59.7`, a place inside a paragraph, are where page 59 is
    return known(id) ?? known(id.replace(/^[lp](.*)\.\d+$/, 'sheet$1'))
  }

  function lead() {
    const id = decodeURIComponent(location.hash.slice(1))
    const file = id && fileOf(id)
    if (file) location.replace(file.path + location.hash)
  }
  addEventListener('hashchange', lead)
  lead()
})()
