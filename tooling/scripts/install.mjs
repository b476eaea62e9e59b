import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pnpm, Refusal, root, run } from './processes.mjs'

const stamp = path.join(root, 'node_modules/.salon-installed')

/** Installs the dependencies, unless nothing that decides them has changed since the last time. */
export async function install() {
  const wanted = fingerprint()
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return
  console.log('Installing…')
  const code = await run(...pnpm(['install', '--frozen-lockfile', '--reporter=append-only']))
  if (code !== 0) throw new Refusal(`Installing the dependencies failed (code ${code}): see the lines above.`)
  fs.writeFileSync(stamp, wanted)
}

function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`)
  const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc']
  for (const group of ['apps', 'packages', 'tooling']) {
    for (const name of fs.readdirSync(path.join(root, group)).toSorted())
      files.push(`${group}/${name}/package.json`)
  }
  for (const file of files) {
    const full = path.join(root, file)
    if (fs.existsSync(full)) hash.update(file).update('\0').update(fs.readFileSync(full)).update('\0')
  }
  return hash.digest('hex')
}

const NODE_WITHOUT_BUILD = [22, 18]

/** The workspace's own Node where there is one; elsewhere this one, if it can run TypeScript as it stands. */
export function workspaceNode() {
  const own = path.join(root, 'node_modules/.bin/node')
  if (fs.existsSync(own) && spawnSync(own, ['--version']).status === 0) return own
  const [major, minor] = process.versions.node.split('.').map(Number)
  const [needMajor, needMinor] = NODE_WITHOUT_BUILD
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return process.execPath
  throw new Refusal(
    `Salon needs Node ${NODE_WITHOUT_BUILD.join('.')} or newer on ${process.platform} ${process.arch}; this is ${process.versions.node}.`,
  )
}

const NEEDED_MEGABYTES = 100
const NEEDED_TO_INSTALL_MEGABYTES = 1500

/** A disk that is nearly full makes every tool fail in its own many words; this says it once. */
export function refuseFullDisk() {
  const isInstalled = fs.existsSync(stamp)
  const folders = [[root, isInstalled ? NEEDED_MEGABYTES : NEEDED_TO_INSTALL_MEGABYTES]]
  if (process.env.SALON_DATA_DIR)
    folders.push([path.resolve(root, process.env.SALON_DATA_DIR), NEEDED_MEGABYTES])
  for (const [folder, neededMegabytes] of folders) {
    const { bavail, bsize } = fs.statfsSync(nearestExisting(folder))
    const freeMegabytes = Math.floor((bavail * bsize) / 1_000_000)
    if (freeMegabytes >= neededMegabytes) continue
    throw new Refusal(
      `The disk that holds ${folder} is full: ${freeMegabytes} MB are free, Salon needs ${neededMegabytes} MB.`,
    )
  }
}

function nearestExisting(folder) {
  return fs.existsSync(folder) ? folder : nearestExisting(path.dirname(folder))
}
