import type { Db, Delivery, SalonChanges } from '@salon/db'
import type { ConversionWatch } from '@salon/domain'
import type { MessageSender, PaymentGateway, PhotoStore } from '@salon/providers'
import type { PaymentMethod, SamsungPaySetup } from '@salon/contract'

/** The present, handed in so that tests own it. */
export interface Clock {
  now(): Date
}

/** Randomness, handed in so that tests own it. In production both are node:crypto. */
export interface Random {
  /** A whole number in `[0, below)`, without bias. */
  int(below: number): number
  bytes(length: number): Buffer
}

/** The few lines of a structured logger that use cases need. Fields must never hold personal data. */
export interface Logger {
  info(fields: Record<string, unknown>, message: string): void
  warn(fields: Record<string, unknown>, message: string): void
  error(fields: Record<string, unknown>, message: string): void
}

/** Settings that change what use cases do; read from the environment by the server, once. */
export interface ApiSettings {
  /** Where people reach the site; links and token issuers come from here, never from a request. */
  publicUrl: string
  /** Signing keys for access tokens: the first signs, all verify. At least 32 bytes each. */
  jwtSecrets: readonly string[]
  /** Key of the one-time code hashes and of refresh token succession. At least 32 bytes. */
  otpPepper: string
  /** Keys of what is stored encrypted of payment accounts: the first encrypts, all decrypt. At least 32 bytes each. */
  paymentKeySecrets: readonly string[]
  /** Is there a way to send promotions at all? */
  sendsPromotions: boolean
  /** Where messages about bookings are sent: in the request, or by a worker. */
  delivery: Delivery
  otpMaxPerPhoneHour: number
  otpMaxPerAddressHour: number
  otpMaxPerPrefixHour: number
  otpMaxPerHour: number
  /** When a number range counts as pumped. */
  otpWatch: ConversionWatch
  /** Every procedure call counts as one, also inside a batch. */
  operationsPerMinute: number
}

/** The platform's own gateway account, and what the browser is told of it. */
export interface PaymentSetup extends PaymentForm {
  gateway: PaymentGateway
  /** Its tokens are encrypted for this account alone, so businesses with their own do not offer it. */
  samsungPay: SamsungPaySetup | null
}

/** The same for every account. */
export interface PaymentForm {
  /** Where the browser sends card data. */
  browserUrl: string
  methods: readonly PaymentMethod[]
}

/** The gateway as businesses reach it with keys of their own. */
export interface BusinessGateways extends PaymentForm {
  open(keys: { secretKey: string; publishableKey: string }): PaymentGateway
}

/** Everything use cases need from outside. Each of them names the part it touches. */
export interface Deps {
  /** Reads. */
  db: Db
  /** Contended writes: their own pool, so that a storm on one slot never starves the reads. */
  writeDb: Db
  /** Tells when something changes in a salon. */
  changes: SalonChanges
  clock: Clock
  random: Random
  /** A new UUIDv7. */
  newId(): string
  messages: MessageSender
  /** `null`: the platform has no account, and a visit is paid at the salon unless its business has one. */
  payments: PaymentSetup | null
  businessGateways: BusinessGateways
  /** Where the files of salons' photos are. */
  photos: PhotoStore
  log: Logger
  settings: ApiSettings
}
