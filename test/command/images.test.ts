import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emend, folderWith } from '../support/command.js'

const PICTURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47])
const folder = (images: string) =>
  folderWith({
    'source-text/letter.txt': 'A letter of one page.\n',
    'source-text/letter.yaml': `firstPage: "7"\nimages: ${images}\n`,
    'source-text/scans/seven.png': PICTURE,
    'secret.png': PICTURE,
  })

describe('images of pages', () => {
  it('are copied beside the page that shows them', () => {
    const place = folder('{ "7": scans/seven.png }')
    expect(emend(place, ['build', '-q'])).toMatchObject({ code: 0, errors: '' })
    expect(new Uint8Array(readFileSync(join(place, 'dist/edition/letter/p7.png')))).toEqual(PICTURE)
    expect(readFileSync(join(place, 'dist/edition/letter.html'), 'utf8')).toContain('src="letter/p7.png"')
  })

  it('that are not there, or lead out of the folder, stop the build', () => {
    const place = folder('[scans/eight.png, scans/link.png]')
    symlinkSync('../../secret.png', join(place, 'source-text/scans/link.png'))
    const { code, errors } = emend(place, ['build', '-q'])
    expect(code).toBe(1)
    expect(errors).toContain('letter.yaml:2:10: error: images: scans/eight.png: there is no such file')
    expect(errors).toContain('letter.yaml:2:27: error: images: scans/link.png: this leads out of the folder')
    expect(existsSync(join(place, 'dist'))).toBe(false)
  })

  it('of pages that the text does not have are told', () => {
    const { code, errors } = emend(folder('{ "9": scans/seven.png }'), ['build', '-q'])
    expect(code).toBe(0)
    expect(errors).toContain('letter.yaml:2:16: warning: images: scans/seven.png: the text has no page 9')
  })
})
