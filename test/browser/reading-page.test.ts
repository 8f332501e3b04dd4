import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LIMITS } from '../../src/compile/html/chapters.js'
import { html } from '../../src/compile/html/html.js'
import { pages } from '../../src/compile/html/page.js'
import { print } from '../../src/compile/html/print.js'
import { site } from '../../src/compile/site/site.js'
import { tei } from '../../src/compile/tei/tei.js'
import { allEditions } from '../support/editions.js'
import { markdownText } from '../support/markdown-text.js'

const CHROMIUM = '/usr/bin/chromium'
const here = existsSync(CHROMIUM)
if (!here) console.log('chromium is not here (apt-get install chromium): the browser tests are skipped')
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

const require = createRequire(import.meta.url)

const AXE =
  'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 200)))'

describe.runIf(here || process.env.CI)('in a browser', async () => {
  const editions = new Map(await allEditions())
  const chapter = editions.get('the chapter')!
  const folder = mkdtempSync(join(tmpdir(), 'emend-'))
  const write = (name: string, content: string) => {
    writeFileSync(join(folder, name), content)
    return pathToFileURL(join(folder, name)).href
  }
  const address = write('chapter.html', html.compile(chapter) as string)
  const bookPages = pages(editions.get('a book of chapters')!, { longest: 0, least: 1 })
  mkdirSync(join(folder, 'book'))
  const book = new Map(bookPages.map(({ path, root }) => [path, write(path, print(root))]))
  copyFileSync('docs/reading-page.png', join(folder, 'book/p11.jpg'))
  const harm = write('harm.html', html.compile(editions.get('a text that means harm')!) as string)

  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS.split(' ') })
  })
  afterAll(() => browser.close())

  async function on(url: string, options: BrowserContextOptions, what: (page: Page) => Promise<void>) {
    const context = await browser.newContext(options)
    await context.route(/^https:/, route => route.fulfill({ contentType: 'image/png', path: 'docs/reading-page.png' }))
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', error => errors.push(error.message))
    page.on('console', message => message.type() === 'error' && errors.push(message.text()))
    await page.goto(url)
    await what(page)
    expect(errors).toEqual([])
    await context.close()
  }
  const wide = { viewport: { width: 1280, height: 900 } }
  const small = { viewport: { width: 390, height: 844 } }

  it('shows the text of the Markdown', () =>
    on(address, wide, async page => {
      const blocks = await page.locator('.stretch :is(h2, h3, p)').evaluateAll(elements =>
        elements.map(element => {
          const copy = element.cloneNode(true) as typeof element
          for (const inner of copy.querySelectorAll('sup, .record')) inner.remove()
          return copy.textContent
        }),
      )
      expect(blocks).toEqual(markdownText(chapter).blocks)
    }))

  it.each([
    ['with', true],
    ['without', false],
  ])('switches the views %s JavaScript', (_, javaScriptEnabled) =>
    on(address, { ...wide, javaScriptEnabled }, async page => {
      expect(await page.locator('#text').isVisible()).toBe(true)
      expect(await page.locator('#facing').isVisible()).toBe(false)
      expect(await page.locator('#c-motivated .record').isVisible()).toBe(false)
      await page.getByLabel('Corrections').check()
      expect(await page.locator('#c-motivated .record').innerText()).toContain('nrativated')
      await page.getByLabel('Facing').check({ force: true })
      expect(await page.locator('#text').isVisible()).toBe(false)
      await page.locator('.raw').first().waitFor()
      await page.locator('#facing .read').first().waitFor()
      await page.getByLabel('OCR', { exact: true }).check({ force: true })
      expect(await page.locator('#facing .read').first().isVisible()).toBe(false)
    }),
  )

  it.each([
    ['with', true],
    ['without', false],
  ])('follows a note there and back with the keyboard, %s JavaScript', (_, javaScriptEnabled) =>
    on(address, { ...wide, javaScriptEnabled }, async page => {
      await page.locator('#fnref4').focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(/#fn4$/)
      expect(await page.locator('#fn4').innerText()).toContain('not in the source')
      await page.locator('#fn4 .back').focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(/#fnref4$/)
    }),
  )

  it('opens a note above the text of a small screen, and Escape leads back', () =>
    on(address, small, async page => {
      await page.locator('#fnref4').focus()
      await page.keyboard.press('Enter')
      expect(await page.locator('#pop-up').innerText()).toContain('not in the source')
      await page.keyboard.press('Escape')
      expect(await page.locator('#pop-up').isVisible()).toBe(false)
      expect(await page.evaluate('document.activeElement.id')).toBe('fnref4')
    }))

  it.each(['maximization', 'nrativated', 'max imization', 'KJJP', 'KJMP'])('finds “%s”', words =>
    on(address, wide, async page => {
      await page.locator('#search-words').fill(words)
      await page.locator('#search-results a').first().waitFor()
      const href = await page.locator('#search-results a').first().getAttribute('href')
      await page.locator('#search-results a').first().click()
      expect(await page.locator(`[id="${href!.slice(1)}"]`).isVisible()).toBe(true)
    }),
  )

  it('prints the text and its notes, and no controls', () =>
    on(address, wide, async page => {
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.bar').isVisible()).toBe(false)
      expect(await page.locator('#fn14').isVisible()).toBe(true)
      expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
    }))

  it('filters and sorts the apparatus', () =>
    on(`${address}#apparatus`, wide, async page => {
      const rows = page.locator('#apparatus-table tbody tr:visible')
      const all = await rows.count()
      await page.getByLabel('Any certainty').selectOption('low')
      expect(await rows.count()).toBeLessThan(all)
      await page.getByRole('button', { name: 'Kind' }).click()
      expect(await page.locator('th[aria-sort="ascending"]').innerText()).toContain('Kind')
    }))

  it('runs nothing that a text, a table or a note brings', () =>
    on(harm, wide, async page => {
      expect(await page.title()).toMatch(/^Harm /)
      expect(await page.locator('article img, iframe').count()).toBe(0)
    }))

  it.each(['light', 'dark'] as const)('has nothing that axe objects to in any view, %s', colorScheme =>
    on(address, { ...wide, colorScheme, bypassCSP: true }, async page => {
      await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') })
      await page.getByLabel('Corrections').check()
      for (const view of ['text', 'facing', 'ocr']) {
        await page.locator(`#view-${view}`).check({ force: true })
        expect(await page.evaluate(AXE), view).toEqual([])
      }
      await page.setViewportSize(small.viewport)
      for (const view of ['text', 'facing']) {
        await page.locator(`#view-${view}`).check({ force: true })
        expect(await page.evaluate(AXE), `${view}, small`).toEqual([])
      }
    }),
  )

  it.each([390, 900, 1440])('is no wider than a screen of %i in any view', width =>
    on(address, { viewport: { width, height: 900 } }, async page => {
      for (const view of ['text', 'facing', 'ocr']) {
        await page.locator(`#view-${view}`).check({ force: true })
        expect(await page.evaluate('document.documentElement.scrollWidth'), view).toBeLessThanOrEqual(width)
      }
    }),
  )

  it.each(['p12', 'c-tlie-2', 'l12.3', 'ed-account', 'sheet12'])('leads from #%s of a whole text to its chapter', id =>
    on(`${book.get('book.html')}#${id}`, wide, async page => {
      await page.waitForURL(`${book.get('book/p12.html')}#${id}`)
      expect(await page.locator(':target').getAttribute('id')).toBe(id)
    }),
  )

  it('leads from the address of a page to its chapter without JavaScript', () =>
    on(`${book.get('book.html')}#p12`, { ...wide, javaScriptEnabled: false }, async page => {
      await page.locator('#p12:target').click()
      await page.waitForURL(`${book.get('book/p12.html')}#p12`)
      await page.getByRole('link', { name: 'THE VILLAGE →' }).click()
      await page.waitForURL(`${book.get('book/p13.html')}`)
    }))

  it('searches a chapter, then the whole text', () =>
    on(book.get('book/p13.html')!, wide, async page => {
      await page.locator('#search-words').fill('tlie bell')
      await page.locator('#search-results li').first().waitFor()
      expect(await page.locator('#search-results li').count()).toBe(1)
      await page.getByRole('link', { name: 'Search the whole text' }).click()
      await page.locator('#search-results li').nth(2).waitFor()
      await page.locator('#search-results a').nth(1).click()
      await page.waitForURL(/p12\.html#p12\./)
    }))

  it('shows the image of a page beside its lines', () =>
    on(book.get('book/p11.html')!, wide, async page => {
      await page.getByRole('link', { name: 'image of page 11' }).click()
      const image = page.getByAltText('Page 11 of the original')
      await image.waitFor()
      await page.waitForFunction('document.images[0].naturalWidth > 0')
      expect(await page.locator('#view-scan').isChecked()).toBe(true)
      expect(await page.locator('.read').first().isVisible()).toBe(true)
      expect(await page.locator('.raw').first().isVisible()).toBe(false)
    }))

  it('opens the TEI with CETEIcean, both readings there', () =>
    on(
      write(
        'tei.html',
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>TEI</title></head><body></body></html>',
      ),
      wide,
      async page => {
        await page.addScriptTag({ content: readFileSync('node_modules/CETEIcean/dist/CETEI.js', 'utf8') })
        await page.evaluate(
          xml => new Function('xml', 'document.body.append(new CETEI().makeHTML5(xml, null, false))')(xml),
          tei.compile(chapter) as string,
        )
        expect((await page.locator('tei-text').innerText()).replace(/\s+/g, ' ')).toContain(
          'disturbed by imbalances in their economy',
        )
        expect(await page.locator('tei-corr').allTextContents()).toContain('motivated')
        expect(await page.locator('tei-sic').allTextContents()).toContain('nrativated')
        expect(await page.locator('tei-note').count()).toBeGreaterThan(12)
      },
    ))
})

const NU = (() => {
  try {
    return require.resolve('vnu-jar/build/dist/vnu.jar')
  } catch {
    return undefined
  }
})()
const canCheck = NU !== undefined && spawnSync('java', ['-version']).status === 0
if (!canCheck) console.log('java or the Nu checker is not here: its test is skipped')

describe.runIf(canCheck || process.env.CI)('the Nu checker', () => {
  it('finds no error in any page', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'emend-'))
    const editions = await allEditions()
    writeFileSync(join(folder, 'index.html'), site.compile(editions.map(([name, edition]) => ({ name, edition }))))
    for (const [i, [, edition]] of editions.entries())
      for (const limits of [LIMITS, { longest: 0, least: 1 }])
        for (const [n, { root }] of pages(edition, limits).entries())
          writeFileSync(join(folder, `${i}-${limits.longest}-${n}.html`), print(root))
    const { stderr } = spawnSync(
      'java',
      // a property of CSS that this version of the checker does not know yet
      ['-jar', NU!, '--errors-only', '--filterpattern', '.*contain-intrinsic-size.*', folder],
      { encoding: 'utf8' },
    )
    expect(stderr).toBe('')
  })
})
