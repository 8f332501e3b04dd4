/**
 * A book of 1.4 MB as HTML: how large its pages are, how long Chromium takes to open one, and how long a frame takes when
 * it is scrolled; in chapters, and all on one page. The book is made here, always the same.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { LIMITS } from '../dist/lib/compile/html/chapters.js'
import { pages } from '../dist/lib/compile/html/page.js'
import { print } from '../dist/lib/compile/html/print.js'
import { makeEdition } from '../dist/lib/make.js'
import { witnessOf } from '../dist/lib/witness/witness.js'
import { makeProse } from './prose.mjs'
import { timed } from './timing.mjs'

const CHROMIUM = '/usr/bin/chromium'
const SIZE = 1_400_000
const CHAPTERS = 18
const WAYS = { 'in chapters': LIMITS, 'on one page': { longest: Number.POSITIVE_INFINITY, least: 0 } }

function makeChapters() {
  const lines = makeProse(SIZE).split('\n')
  const each = Math.ceil(lines.length / CHAPTERS)
  return Array.from({ length: CHAPTERS }, (_, i) =>
    [`Chapter ${i + 1}`, '', `THE PART WITH NUMBER ${i + 1}`, '', ...lines.slice(i * each, (i + 1) * each)].join('\n'),
  ).join('\n\n')
}

/** Milliseconds from the call to the second frame painted after it, in the page. */
const PAINTED = 'new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))'

/** The length of the frames of 2 s of scrolling, sorted. */
const SCROLLED = `new Promise(done => {
  const frames = []
  let last
  const step = time => {
    if (last !== undefined) frames.push(time - last)
    last = time
    scrollBy(0, 400)
    if (frames.length < 120) requestAnimationFrame(step)
    else done(frames.sort((a, b) => a - b))
  }
  requestAnimationFrame(step)
})`

async function look(browser, file) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const time = async work => {
    const start = performance.now()
    await work()
    await page.evaluate(PAINTED)
    return performance.now() - start
  }
  const open = await time(() => page.goto(pathToFileURL(file).href))
  const text = await page.evaluate(SCROLLED)
  const turn = await time(() => page.locator('#view-facing').check({ force: true }))
  const facing = await page.evaluate(SCROLLED)
  await page.close()
  return { open, text, turn, facing }
}

const kB = bytes => `${Math.round(bytes / 1000)} kB`.padStart(8)
const ms = time => `${Math.round(time)} ms`.padStart(8)
const frame = frames => `${frames[60].toFixed(0)}, ${frames[114].toFixed(0)} ms`.padStart(12)

console.log('A book of 1.4 MB as HTML:')
const edition = makeEdition(witnessOf('book.txt', makeChapters()))
const folder = mkdtempSync(join(tmpdir(), 'emend-'))
try {
  const { chromium } = await import('playwright-core')
  const browser = existsSync(CHROMIUM)
    ? await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
    : undefined
  if (!browser) console.log('  chromium is not here (apt-get install chromium): sizes alone')
  for (const [way, limits] of Object.entries(WAYS)) {
    const { value: made, time } = timed(() =>
      pages(edition, limits).map(({ path, root }) => ({ path, html: print(root) })),
    )
    for (const { path, html } of made) {
      mkdirSync(dirname(join(folder, way, path)), { recursive: true })
      writeFileSync(join(folder, way, path), html)
    }
    const sizes = made.map(({ html }) => Buffer.byteLength(html))
    console.log(
      `  ${way}: ${made.length} files in ${time.toFixed(1)} s, the first ${kB(sizes[0]).trim()}, the largest ${kB(Math.max(...sizes)).trim()}`,
    )
    if (!browser) continue
    const { path } = made.at(-1)
    const { open, text, turn, facing } = await look(browser, join(folder, way, path))
    console.log(`    opened in ${ms(open).trim()}; a frame of scrolling (median, 95 of 100) ${frame(text).trim()}`)
    console.log(`    facing view in ${ms(turn).trim()}; a frame of scrolling ${frame(facing).trim()}`)
  }
  await browser?.close()
} finally {
  rmSync(folder, { recursive: true })
}
