import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { extname, join, relative, resolve } from 'node:path'
import { watch } from 'chokidar'
import { type BuildOptions, build } from './build.js'
import { EXIT, Failure } from './failure.js'
import { DEFAULT_FOLDER } from './source.js'
import { DEFAULT_TABLE } from './texts.js'

export interface ServeOptions extends BuildOptions {
  readonly port: string
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xml': 'application/xml',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.epub': 'application/epub+zip',
}

/** Builds, shows the editions on this machine alone, and builds again when a text or a table changes. */
export async function serve(inputs: readonly string[], options: ServeOptions): Promise<number> {
  const port = Number(options.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Failure(`${options.port}: no such port`)
  const make = () => build(inputs, { ...options, quiet: true })
  await make()
  const server = await listen(options.out, port)
  const address = server.address()
  console.log(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}/ (ctrl-c ends)`)

  let work: Promise<unknown> = Promise.resolve()
  const tables = options.corrections === false ? [] : (options.corrections ?? [DEFAULT_TABLE])
  watch([...(inputs.length > 0 ? inputs : [DEFAULT_FOLDER]), ...tables], {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: 150 },
  }).on('all', (_, path) => {
    work = work.then(make).then(
      () => console.log(`${path} changed: built again`),
      error => console.error(`emend: ${error instanceof Failure ? error.message : error}`),
    )
  })
  await new Promise(() => {})
  return EXIT.done
}

/** Serves the files of a folder on the loopback address. */
export async function listen(folder: string, port: number): Promise<Server> {
  const root = resolve(folder)
  const server = createServer(async (request, response) => {
    const path = pathOf(request.url ?? '/')
    const file = path === undefined ? undefined : resolve(join(root, path.endsWith('/') ? `${path}index.html` : path))
    const outside = file === undefined || relative(root, file).startsWith('..')
    const content = outside ? undefined : await readFile(file).catch(() => undefined)
    if (outside || content === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such file.\n')
      return
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(content)
  })
  return new Promise((done, fail) => {
    server.once('error', error => fail(new Failure(`port ${port}: ${error.message}`)))
    server.listen(port, '127.0.0.1', () => done(server))
  })
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname)
  } catch {
    return undefined
  }
}
