import { CHANNELS, type Channel } from '@salon/domain'
import { describe, expect, it } from 'vitest'
import { canGoAround, createFallbackSender } from './fallback-sender.ts'
import { MessageError, type MessageOutcome } from './message-error.ts'
import type { VendorSender, Way } from './message-sender.ts'
import { sampleMessage } from './testing/sample-message.ts'

type Ends = Partial<Record<Channel, MessageOutcome>>

/** Two vendors that end as told, each asked by the channels it has; the rest they take. */
function start(ends: { first?: Ends; second?: Ends }, firstChannels: readonly Channel[] = CHANNELS) {
  const asked: string[] = []
  const refused: string[] = []
  const vendor = (provider: string, channels: readonly Channel[], own: Ends = {}): VendorSender => ({
    provider,
    channels,
    async send({ channel }) {
      asked.push(`${provider} ${channel}`)
      const outcome = own[channel]
      if (outcome) throw new MessageError(provider, outcome, 'told to', { vendorCode: '7' })
      return { provider, providerMessageId: `${provider}-1`, channel }
    },
  })
  const vendors = [vendor('first', firstChannels, ends.first), vendor('second', CHANNELS, ends.second)]
  const onRefusal = (error: MessageError) => void refused.push(error.summary)
  return { asked, refused, sender: createFallbackSender(vendors, { onRefusal }) }
}

describe('falling back', () => {
  it('is not done while the first vendor takes messages', async () => {
    const { sender, asked } = start({})
    expect(await sender.send(sampleMessage())).toMatchObject({ provider: 'first', channel: 'sms' })
    expect(asked).toEqual(['first sms'])
  })

  it.each(['misconfigured', 'try-again'] as const)('after %s asks the next vendor', async (outcome) => {
    const { sender, asked, refused } = start({ first: { sms: outcome } })
    expect(await sender.send(sampleMessage())).toMatchObject({ provider: 'second', channel: 'sms' })
    expect(asked).toEqual(['first sms', 'second sms'])
    expect(refused).toEqual([`first: ${outcome} (7)`])
  })

  it.each(['unknown', 'bad-number', 'blocked'] as const)('after %s asks nobody else', async (outcome) => {
    const { sender, asked } = start({ first: { sms: outcome } })
    await expect(sender.send(sampleMessage())).rejects.toMatchObject({ outcome, earlier: [] })
    expect(asked).toEqual(['first sms'])
  })

  it('stops at an end that another vendor says for certain', async () => {
    const { sender, asked } = start({ first: { sms: 'try-again' }, second: { sms: 'unknown' } })
    await expect(sender.send(sampleMessage())).rejects.toMatchObject({
      outcome: 'unknown',
      summary: 'first: try-again (7); second: unknown (7)',
    })
    expect(asked).toEqual(['first sms', 'second sms'])
  })

  it.each(['unreachable', 'bad-number'] as const)(
    'from WhatsApp to SMS is done at once after %s',
    async (outcome) => {
      const { sender, asked } = start({ first: { whatsapp: outcome } })
      expect(await sender.send(sampleMessage({ channel: 'whatsapp' }))).toMatchObject({
        provider: 'first',
        channel: 'sms',
      })
      expect(asked).toEqual(['first whatsapp', 'first sms'])
    },
  )

  it.each(CHANNELS)('from %s to the other channel is done once all vendors have refused', async (channel) => {
    const down = { [channel]: 'try-again' } as const
    const { sender, asked } = start({ first: down, second: down })
    const other = channel === 'sms' ? 'whatsapp' : 'sms'
    expect(await sender.send(sampleMessage({ channel }))).toMatchObject({ provider: 'first', channel: other })
    expect(asked).toEqual([`first ${channel}`, `second ${channel}`, `first ${other}`])
  })

  it('passes over a vendor that does not have the channel', async () => {
    const { sender, asked } = start({}, ['sms'])
    await sender.send(sampleMessage({ channel: 'whatsapp' }))
    expect(asked).toEqual(['second whatsapp'])
  })

  it('ends with all that was tried when nobody takes the message', async () => {
    const down = { sms: 'try-again', whatsapp: 'misconfigured' } as const
    const { sender, asked } = start({ first: down, second: down })
    await expect(sender.send(sampleMessage())).rejects.toMatchObject({ outcome: 'misconfigured' })
    expect(asked).toEqual(['first sms', 'second sms', 'first whatsapp', 'second whatsapp'])
  })

  it('does not hide a defect behind another vendor', async () => {
    const broken = {
      provider: 'broken',
      channels: CHANNELS,
      send: () => Promise.reject(new Error('a defect')),
    }
    const sender = createFallbackSender([broken], { onRefusal: () => undefined })
    await expect(sender.send(sampleMessage())).rejects.toThrow('a defect')
  })
})

describe('another way than the one that failed', () => {
  const WAYS: Way[] = [
    { provider: 'first', channel: 'sms' },
    { provider: 'second', channel: 'sms' },
    { provider: 'second', channel: 'whatsapp' },
  ]

  it('is one of those there are, in the order in which they are tried', () => {
    expect(start({}, ['sms']).sender.ways).toEqual(WAYS)
  })

  it.each(CHANNELS)('after %s begins with the other channel', async (channel) => {
    const { sender, asked } = start({})
    const other = channel === 'sms' ? 'whatsapp' : 'sms'
    // it had been asked for by the other channel and fallen back before
    await sender.send(sampleMessage({ channel: other, avoid: { provider: 'first', channel } }))
    expect(asked).toEqual([`first ${other}`])
  })

  it('is a way by the same channel last, and never the one that failed', async () => {
    const down = { sms: 'try-again', whatsapp: 'try-again' } as const
    const { sender, asked } = start({ first: down, second: down })
    const avoid = { provider: 'first', channel: 'sms' } as const
    await expect(sender.send(sampleMessage({ avoid }))).rejects.toMatchObject({ outcome: 'try-again' })
    expect(asked).toEqual(['first whatsapp', 'second whatsapp', 'second sms'])
  })

  it.each([
    ['sms', 'unreachable', true],
    ['sms', 'try-again', true],
    ['sms', 'blocked', false],
    ['sms', 'bad-number', false],
    ['whatsapp', 'bad-number', true],
    ['whatsapp', 'unreachable', true],
    ['whatsapp', 'blocked', false],
  ] as const)('by %s after %s is allowed: %s', (channel, outcome, isAllowed) => {
    expect(canGoAround(WAYS, { provider: 'second', channel }, outcome)).toBe(isAllowed)
  })

  it('is not there when the only one failed', () => {
    const only: Way = { provider: 'first', channel: 'sms' }
    expect(canGoAround([only], { ...only }, 'unreachable')).toBe(false)
  })
})
