import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { authenticate } from '../http/auth.ts'
import { notFound, parseInput, refusedByState } from '../http/errors.ts'
import { isWithin, queryTexts, takePage } from '../http/paging.ts'
import { baseUrl, webAddress } from '../http/urls.ts'
import { currencyInput } from '../payments/create-input.ts'
import { mergeMetadata, metadataInput, metadataUpdate } from '../payments/metadata.ts'
import type { Invoice } from '../store/records.ts'
import { nowText, type World } from '../world.ts'
import { refreshInvoice, viewInvoice } from './view.ts'

const MIN_AMOUNT_MINOR = 100
const MAX_BULK = 50

const invoiceInput = z.object({
  amount: z.int().min(MIN_AMOUNT_MINOR),
  currency: currencyInput,
  description: z.string().min(1).max(1000),
  callback_url: webAddress.nullish(),
  success_url: webAddress.nullish(),
  back_url: webAddress.nullish(),
  /** A date alone means the midnight with which it begins. */
  expired_at: z.union([z.iso.datetime({ offset: true }), z.iso.date()]).nullish(),
  metadata: metadataInput.optional(),
})

const bulkInput = z.object({ invoices: z.array(z.unknown()).min(1).max(MAX_BULK) })

type ById = { Params: { id: string } }

export function mountInvoices(app: FastifyInstance, world: World): void {
  app.post('/v1/invoices', async (request, reply) => {
    const invoice = createInvoice(world, request, request.body)
    return reply.code(201).send(viewInvoice(world, world.store.invoices.put(invoice)))
  })

  app.post('/v1/invoices/bulk', async (request, reply) => {
    authenticate(request, 'secret')
    const { invoices } = parseInput(world.behaviour, bulkInput, request.body)
    // All are read before one is kept.
    const created = invoices.map((body) => createInvoice(world, request, body))
    const views = created.map((invoice) => viewInvoice(world, world.store.invoices.put(invoice)))
    return reply.code(201).send({ invoices: views })
  })

  app.get('/v1/invoices', async (request) => {
    const account = authenticate(request, 'secret')
    const query = queryTexts.parse(request.query)
    const found = world.store.invoices
      .newestFirst()
      .filter((invoice) => invoice.account === account)
      .map((invoice) => refreshInvoice(world, invoice))
      .filter((invoice) => matchesFilters(invoice, query))
    const { items, meta } = takePage(found, query.get('page'))
    return { invoices: items.map((invoice) => viewInvoice(world, invoice)), meta }
  })

  app.get<ById>('/v1/invoices/:id', async (request) => viewInvoice(world, findInvoice(world, request)))

  app.put<ById>('/v1/invoices/:id', async (request) => {
    const invoice = findInvoice(world, request)
    const { metadata } = parseInput(world.behaviour, metadataUpdate, request.body)
    return viewInvoice(
      world,
      changeInvoice(world, invoice, { metadata: mergeMetadata(invoice.metadata, metadata) }),
    )
  })

  app.put<ById>('/v1/invoices/:id/cancel', async (request) => {
    const invoice = findInvoice(world, request)
    if (invoice.status !== 'initiated')
      throw refusedByState(`Invoice is ${invoice.status} and cannot be canceled`)
    return viewInvoice(world, changeInvoice(world, invoice, { status: 'canceled' }))
  })
}

function createInvoice(world: World, request: FastifyRequest, body: unknown): Invoice {
  const account = authenticate(request, 'secret')
  const input = parseInput(world.behaviour, invoiceInput, body)
  const createdAt = nowText(world)
  const expiredAt = input.expired_at ? new Date(input.expired_at).toISOString() : null
  if (expiredAt !== null && expiredAt <= createdAt) {
    throw refusedByState('Validation Failed', { expired_at: ['must be in the future'] })
  }
  const id = world.ids.next()
  return {
    id,
    account,
    status: 'initiated',
    amountMinor: input.amount,
    currency: input.currency,
    description: input.description,
    url: `${baseUrl(world, request)}/checkout/invoices/${id}`,
    callbackUrl: input.callback_url ?? null,
    successUrl: input.success_url ?? null,
    backUrl: input.back_url ?? null,
    expiredAt,
    createdAt,
    updatedAt: createdAt,
    metadata: input.metadata ?? null,
  }
}

function findInvoice(world: World, request: FastifyRequest<ById>): Invoice {
  const account = authenticate(request, 'secret')
  const invoice = world.store.invoices.get(request.params.id.toLowerCase())
  if (!invoice || invoice.account !== account) throw notFound()
  return refreshInvoice(world, invoice)
}

function changeInvoice(world: World, invoice: Invoice, changes: Partial<Invoice>): Invoice {
  return world.store.invoices.put({ ...invoice, ...changes, updatedAt: nowText(world) })
}

function matchesFilters(invoice: Invoice, query: ReadonlyMap<string, string>): boolean {
  const { id = invoice.id, status = invoice.status } = Object.fromEntries(query)
  const hasMetadata = [...query].every(([name, wanted]) => {
    const [, key] = /^metadata\[(.+)\]$/.exec(name) ?? []
    return key === undefined || String(invoice.metadata?.[key] ?? '') === wanted
  })
  return (
    hasMetadata &&
    id === invoice.id &&
    status === invoice.status &&
    isWithin(query, 'created', invoice.createdAt)
  )
}
