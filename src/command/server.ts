import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, relative, resolve, sep } from 'node:path'
import { Failure } from './failure.js'

/** What is served. */
export interface Site {
  readonly folder: string
  /** What kept the last build from being written, one line each; it stands above every page until it is put right. */
  trouble: readonly string[]
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xml': 'application/xml',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.epub': 'application/epub+zip',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.avif': 'image/avif',
}

const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
}

/** Names of this machine. A page of another site that was led here by its name's address says that name. */
const HOSTS = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i

/** Serves the files of a folder on the loopback address. */
export function listen(site: Site, port: number): Promise<Server> {
  const server = createServer((request, response) => void answer(site, request, response))
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(new Failure(refused(port, error))))
    server.listen(port, '127.0.0.1', () => done(server))
  })
}

const refused = (port: number, { code, message }: NodeJS.ErrnoException): string =>
  code === 'EADDRINUSE'
    ? `port ${port}: something else is served there; name another with --port, or 0 for any`
    : code === 'EACCES'
      ? `port ${port}: not allowed; name one above 1023 with --port`
      : `port ${port}: ${message}`

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const say = (status: number, words: string, headers: Record<string, string> = {}) =>
    response.writeHead(status, { ...HEADERS, 'content-type': TYPES['.txt'], ...headers }).end(`${words}\n`)
  if (!HOSTS.test(request.headers.host ?? '')) return void say(403, 'This is for this machine alone: 127.0.0.1.')
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return void say(405, 'There is only something to read here.', { allow: 'GET, HEAD' })
  const file = fileOf(site.folder, request.url ?? '/')
  const content = file === undefined ? undefined : await readFile(file).catch(() => undefined)
  if (file === undefined || content === undefined)
    return void say(404, ['There is no such file.', ...site.trouble].join('\n'))
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream'
  const body = extname(file) === '.html' && site.trouble.length > 0 ? withTrouble(content, site.trouble) : content
  response
    .writeHead(200, { ...HEADERS, 'content-type': type, 'content-length': body.length })
    .end(request.method === 'HEAD' ? undefined : body)
}

/** The file of an address, inside the folder or not at all. */
function fileOf(folder: string, url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname)
    const root = resolve(folder)
    const file = resolve(join(root, path.endsWith('/') ? `${path}index.html` : path))
    return relative(root, file).split(sep)[0] === '..' ? undefined : file
  } catch {
    return undefined
  }
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function withTrouble(html: Buffer, trouble: readonly string[]): Buffer {
  const words = trouble.join('\n').replace(/[&<>]/g, sign => ESCAPES[sign]!)
  const told = `<section role="alert" aria-label="The last build failed"><p><strong>The last build failed. This is the one before it.</strong></p><pre>${words}</pre></section>`
  return Buffer.from(html.toString().replace('<body>', () => `<body>${told}`))
}
