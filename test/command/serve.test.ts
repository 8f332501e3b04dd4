import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { folderWith } from '../support/command.js'

const EMEND = resolve('dist/lib/command/emend.js')
const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

const folder = () =>
  folderWith({
    'source-text/letter.txt': 'A letter of tlie time.\n',
    'secret.txt': 'not for the web',
    'package.json': '{}',
  })

/** The command, once it says where it serves. */
async function served(place: string) {
  const child = spawn(process.execPath, [EMEND, 'serve', '-p', '0'], {
    cwd: place,
    env: { ...process.env, NO_COLOR: '1' },
  })
  running.push(child)
  let out = ''
  child.stdout.on('data', data => {
    out += data
  })
  child.stderr.on('data', data => {
    out += data
  })
  const until = async (words: RegExp): Promise<RegExpExecArray> => {
    for (const end = Date.now() + 50_000; ; ) {
      const found = words.exec(out)
      if (found) return found
      if (child.exitCode !== null || Date.now() > end) throw new Error(out)
      await new Promise(done => setTimeout(done, 50))
    }
  }
  const port = Number((await until(/http:\/\/127\.0\.0\.1:(\d+)\//))[1])
  const get = (path: string, headers: IncomingHttpHeaders = {}, method = 'GET') =>
    new Promise<{ status: number; text: string }>((done, fail) => {
      request({ host: '127.0.0.1', port, path, method, headers }, async response => {
        let text = ''
        for await (const part of response) text += part
        done({ status: response.statusCode!, text })
      })
        .on('error', fail)
        .end()
    })
  return { child, get, until, port }
}

describe('emend serve', () => {
  it('shows the editions to this machine alone, and nothing outside their folder', async () => {
    const { get, child } = await served(folder())
    expect(await get('/')).toMatchObject({ status: 200, text: expect.stringContaining('letter') })
    expect((await get('/letter.html')).text).toContain('A letter of tlie time.')
    for (const path of [
      '/../../secret.txt',
      '/..%2f..%2fsecret.txt',
      '/%2e%2e/%2e%2e/package.json',
      '/none',
      '/%00',
      '/%',
    ])
      expect(await get(path), path).toMatchObject({ status: 404, text: 'There is no such file.\n' })
    expect(await get('/', { host: 'evil.example' })).toMatchObject({ status: 403 })
    expect(await get('/', { host: 'localhost:1' })).toMatchObject({ status: 200 })
    expect(await get('/', {}, 'POST')).toMatchObject({ status: 405 })
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('builds again on change, and keeps the last good edition when that fails', async () => {
    const place = folder()
    const { get, until } = await served(place)
    writeFileSync(join(place, 'corrections.yaml'), 'readings: [{ sic: tlie, corr: the }]\n')
    await until(/corrections\.yaml changed: built again/)
    expect((await get('/letter.html')).text).toContain('the<')
    writeFileSync(join(place, 'corrections.yaml'), 'readings: [{ sic: <none>, corr: the }]\n')
    await until(/nothing was written: .* what was built before is still shown/)
    const { text } = await get('/letter.html')
    expect(text).toContain('The last build failed')
    expect(text).toContain('corrections.yaml:1:')
    expect(text).toContain('&lt;none&gt;')
    writeFileSync(join(place, 'source-text/letter.yaml'), 'title: A New Letter\n')
    writeFileSync(join(place, 'corrections.yaml'), 'readings: []\n')
    await until(/changed: built again\n[\s\S]*changed: built again/)
    const after = (await get('/letter.html')).text
    expect(after).not.toContain('The last build failed')
    expect(after).toContain('<title>A New Letter')
  })

  it('says so when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const child = spawn(process.execPath, [EMEND, 'serve', '-p', String(port)], { cwd: folder() })
    running.push(child)
    let errors = ''
    child.stderr.on('data', data => {
      errors += data
    })
    expect(await once(child, 'exit')).toEqual([2, null])
    expect(errors).toContain(`emend: port ${port}: something else is served there; name another with --port`)
    other.close()
  })
})
