import { describe, expect, it } from 'vitest'
import { readDescription } from '../../src/witness/describe.js'
import { ManifestError, readManifest } from '../../src/witness/manifest.js'

const imagesOf = (yaml: string) => readDescription('X.yaml', `images: ${yaml}`)

describe('page images in a description', () => {
  it.each([
    ['{ "57": scans/57.jpg }', [{ page: '57', image: 'scans/57.jpg' }]],
    ['{ 57: https://example.org/57.png }', [{ page: '57', image: 'https://example.org/57.png' }]],
    ['[a.webp, { page: xii, image: b.png }]', [{ image: 'a.webp' }, { page: 'xii', image: 'b.png' }]],
    ['manifest.json', 'manifest.json'],
  ])('may be %s', (yaml, images) => {
    expect(imagesOf(yaml)).toEqual({ description: { images }, problems: [] })
  })

  it.each([
    ['{ "57": ../57.jpg }', 17, 'in the folder of the text'],
    ['{ "57": /etc/57.jpg }', 17, 'in the folder of the text'],
    ['[a.png, "b\\\\..\\\\c.png"]', 17, 'in the folder of the text'],
    ['["javascript:alert(1).png"]', 10, 'in the folder of the text'],
    ['[page.tif]', 10, 'browsers show'],
    ['["https://a;script-src/b.png"]', 10, 'an address of the web'],
    ['https://example.org/manifest.json', 9, 'saved in the folder of the text'],
    ['../manifest.json', 9, 'saved in the folder of the text'],
  ])('may not be %s', (yaml, column, words) => {
    const { problems } = imagesOf(yaml)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ severity: 'error', line: 1, column, hint: expect.stringContaining(words) })
  })
})

describe('a IIIF manifest', () => {
  const image = 'https://iiif.example.org/57/full/max/0/default.jpg'

  it('is read as Presentation 3 and 2', () => {
    const three = { items: [{ label: { none: ['p. 57'] }, items: [{ items: [{ body: { id: image } }] }] }] }
    const two = { sequences: [{ canvases: [{ label: '57', images: [{ resource: { '@id': image } }] }] }] }
    for (const manifest of [three, two])
      expect(readManifest(JSON.stringify(manifest))).toEqual([{ canvas: '57', image }])
  })

  it.each([
    '{',
    '[]',
    '{"items": [{"items": {"__proto__": 1}}]}',
    '{"items": [{"items": [{"items": [{"body": {"id": "file:///x"}}]}]}]}',
  ])('is not %s', json => {
    expect(() => readManifest(json)).toThrow(ManifestError)
  })
})
