import { basename, dirname, extname, resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { watch } from 'chokidar'
import { attempt, type BuildOptions, cannotWrite } from './build.js'
import { EXIT, Failure } from './failure.js'
import { complain, inOrder, problemLine } from './report.js'
import { listen, type Site } from './server.js'
import { DEFAULT_FOLDER } from './source.js'
import { DEFAULT_TABLE } from './texts.js'

export interface ServeOptions extends BuildOptions {
  readonly port: string
}

/** Builds, shows the editions on this machine alone, and builds again on change, until it is interrupted. */
export async function serve(inputs: readonly string[], options: ServeOptions): Promise<number> {
  const port = Number(options.port)
  if (!/^\d+$/.test(options.port) || port > 65535) throw new Failure(`${options.port}: a port is a number up to 65535`)
  const site: Site = { folder: options.out, trouble: [] }
  const server = await listen(site, port)
  const make = async (after = '') => {
    site.trouble = await troubleOf(inputs, options)
    if (site.trouble.length === 0 && after) console.log(`${after} changed: built again`)
    if (site.trouble.length > 0) console.error(`emend: ${site.trouble.at(-1)}; what was built before is still shown`)
  }
  let work = make()
  const watcher = onChange(inputs, options, path => {
    work = work.then(() => make(path))
  })
  await Promise.all([work, new Promise<void>(done => void watcher.once('ready', done))])
  const address = server.address()
  console.log(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}/ (ctrl-c ends)`)
  await new Promise<void>(done => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
  await watcher.close()
  await work
  server.close()
  server.closeAllConnections()
  return EXIT.done
}

/** Builds; what kept it from being written, one line each, the last of all of them. */
async function troubleOf(inputs: readonly string[], options: BuildOptions): Promise<string[]> {
  try {
    const { problems, errors } = await attempt(inputs, options)
    complain(problems)
    if (errors.length === 0) return []
    const lines = inOrder(errors).map(problem => stripVTControlCharacters(problemLine(problem, process.stderr)))
    return [...lines, cannotWrite(errors)]
  } catch (error) {
    if (error instanceof Failure) return [error.message]
    throw error
  }
}

/** Files that change one after the other are one change. */
const PAUSE = 150

/** Calls back, with one path, when texts, what stands beside them, or tables have changed. */
function onChange(inputs: readonly string[], { corrections }: BuildOptions, then: (path: string) => void) {
  const tables = corrections === false ? [] : (corrections ?? [DEFAULT_TABLE])
  const stems = inputs.map(input => resolve(dirname(input), `${basename(input, extname(input))}.`))
  const isMeant = (path: string) =>
    stems.length === 0 ||
    stems.some(stem => resolve(path).startsWith(stem)) ||
    tables.some(t => resolve(t) === resolve(path))
  let timer: NodeJS.Timeout | undefined
  const watched = inputs.length > 0 ? [...new Set(inputs.map(dirname))] : [DEFAULT_FOLDER]
  return watch([...watched, ...tables], {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: PAUSE, pollInterval: PAUSE / 3 },
    ...(inputs.length > 0 && { depth: 0 }),
  }).on('all', (_, path) => {
    if (!isMeant(path)) return
    clearTimeout(timer)
    timer = setTimeout(() => then(path), PAUSE)
  })
}
