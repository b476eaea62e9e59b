import net from 'node:net'
import type { Env } from './env.ts'
import { SettingError } from './setting-error.ts'

/** Asked before anything else starts, so that the commonest mistake is answered at once. */
export async function refuseBusyPort(env: Env): Promise<void> {
  const probe = net.createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error) => reject(explainListen(error, env)))
    probe.listen(env.port, env.host, () => probe.close(() => resolve()))
  })
}

/** The line that names the wrong setting, for an error of listen(); any other error comes back as it is. */
export function explainListen(error: Error, env: Env): Error {
  switch ('code' in error ? error.code : '') {
    case 'EADDRINUSE':
      return new SettingError(`PORT ${env.port} is busy: stop what uses it, or set PORT to another one.`)
    case 'EACCES':
      return new SettingError(`PORT ${env.port} may not be used by this user: set PORT to 1024 or more.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new SettingError(`HOST ${env.host} is no address of this machine.`)
    default:
      return error
  }
}
