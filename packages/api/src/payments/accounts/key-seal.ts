import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import type { ApiSettings, Deps } from '../../deps.ts'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** What is kept secret of an account. */
export interface SealedKeys {
  secretKey: string
  webhookSecret: string
}

/** The server's keys are all that is needed of its settings. */
interface OpenDeps {
  settings: Pick<ApiSettings, 'paymentKeySecrets'>
}

type SealDeps = OpenDeps & Pick<Deps, 'random'>

/**
 * Encrypts the keys of an account with the first of the server's keys. They can be read for this id alone, so that a row
 * copied over another one is of no use. Nonce, tag and text, one after another.
 */
export function sealKeys({ random, settings }: SealDeps, accountId: string, keys: SealedKeys): Buffer {
  const [secret] = settings.paymentKeySecrets
  if (secret === undefined) throw new Error('No key to seal with')
  const nonce = random.bytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, keyOf(secret), nonce).setAAD(Buffer.from(accountId))
  const text = Buffer.concat([cipher.update(JSON.stringify(keys), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), text])
}

/** The keys of an account; `null` when none of the server's keys fits, or somebody touched the row. */
export function openKeys({ settings }: OpenDeps, accountId: string, sealed: Buffer): SealedKeys | null {
  for (const secret of settings.paymentKeySecrets) {
    const text = decrypt(keyOf(secret), accountId, sealed)
    // what was authenticated was written by sealKeys
    if (text !== null) return JSON.parse(text) as SealedKeys
  }
  return null
}

function decrypt(key: Buffer, accountId: string, sealed: Buffer): string | null {
  const nonce = sealed.subarray(0, NONCE_BYTES)
  const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(accountId)).setAuthTag(tag)
  const text = decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES))
  try {
    return Buffer.concat([text, decipher.final()]).toString('utf8')
  } catch {
    // GCM says no more than that the key, the row or the text is another one
    return null
  }
}

/** 32 bytes of the setting, however long it is; of no use for anything else that a secret may be shared with. */
function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'keys of payment accounts', 32))
}
