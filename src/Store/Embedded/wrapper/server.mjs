// The embedded PostgreSQL of ProcOS: PGlite behind a Unix socket.
//   node server.mjs STORE_FOLDER SOCKET_FOLDER
// Exit codes: 0 closed in order; 70 the database failed; 72 no `flock`; 73 another process owns the folder.
// What it says about itself stands in STORE_FOLDER/owner.json; what it prints is for people.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, lstatSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'

const [storeFolder, socketFolder] = process.argv.slice(2)
const dataFolder = join(storeFolder, 'data')
const socketPath = join(socketFolder, '.s.PGSQL.5432')

// Node 20 optimises a WebAssembly function after few calls, which costs half of the database's start; what stays in use
// is optimised a little later all the same. A Node without this setting says so in the log and goes on.
setFlagsFromString('--wasm-tiering-budget=100000000')

let server
let database
let ending = false

const say = (text) => process.stdout.write(`${new Date().toISOString()} ${text}\n`)

function end(code, text) {
  say(text)
  process.exit(code)
}

function privateFolder(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== process.getuid()) end(70, `${folder} is not a folder of ours`)
  chmodSync(folder, 0o700)
}

// A lock of the kernel on an open file: it ends with this process however that dies, so it can never be stale.
// Node has no flock; `flock` locks the file that it inherits from us, and the lock stays with our handle.
function lock() {
  const handle = openSync(join(storeFolder, 'owner.lock'), 'a', 0o600)
  const answer = spawnSync('flock', ['-n', '-x', '3'], { stdio: ['ignore', 'ignore', 'inherit', handle] })
  if (answer.error) end(72, `flock cannot be run: ${answer.error.message}`)
  if (answer.status !== 0) end(73, `the folder is owned by another process: ${readFileSync(join(storeFolder, 'owner.json'), 'utf8')}`)
}

function announce(state) {
  const path = join(storeFolder, 'owner.json')
  writeFileSync(`${path}.new`, JSON.stringify({ pid: process.pid, parentPid: process.ppid, state }), { mode: 0o600 })
  renameSync(`${path}.new`, path)
}

async function openDatabase() {
  // Imported after the lock: nothing of the database is touched by one who is not the owner.
  const { PGlite } = await import('@electric-sql/pglite')
  const { vector } = await import('@electric-sql/pglite-pgvector')
  const open = (folder) => PGlite.create({ dataDir: folder, extensions: { vector } })
  if (!existsSync(dataFolder)) {
    // A kill during the first start must not leave half a database: it is built aside and renamed when whole.
    const unfinished = `${dataFolder}.new`
    rmSync(unfinished, { recursive: true, force: true })
    await (await open(unfinished)).close()
    renameSync(unfinished, dataFolder)
  }
  return open(dataFolder)
}

// The socket server's queue stands still for ever after the database itself has failed (not after a failed
// statement); ending is safe, as everything acknowledged is in the files.
function endWhenTheDatabaseFails(db) {
  const execute = db.execProtocolRawStream.bind(db)
  db.execProtocolRawStream = async (...args) => {
    try {
      return await execute(...args)
    } catch (error) {
      end(70, `the database failed: ${error?.stack ?? error}`)
    }
  }
}

async function close(reason) {
  if (ending) return
  ending = true
  say(`closing: ${reason}`)
  try {
    await server?.stop()
    await database?.close()
    rmSync(socketPath, { force: true })
  } catch (error) {
    end(70, `closing failed: ${error?.stack ?? error}`)
  }
  end(0, 'closed')
}

process.on('SIGTERM', () => close('asked to'))
process.on('SIGINT', () => close('asked to'))
process.on('uncaughtException', (error) => end(70, `failed: ${error?.stack ?? error}`))
process.on('unhandledRejection', (error) => end(70, `failed: ${error?.stack ?? error}`))
process.stdin.on('end', () => close('the parent is gone'))
process.stdin.on('error', () => close('the parent is gone'))
process.stdin.resume()

privateFolder(storeFolder)
lock()
announce('opening')
privateFolder(socketFolder)
rmSync(socketPath, { force: true })
database = await openDatabase()
endWhenTheDatabaseFails(database)
const { PGLiteSocketServer } = await import('@electric-sql/pglite-socket')
// ProcOS uses one connection; a second may arrive before the end of a broken first one has been noticed.
server = new PGLiteSocketServer({ db: database, path: socketPath, maxConnections: 4 })
await server.start()
announce('ready')
say('ready')
