import { describe, expect, it } from 'vitest'
import { coalesce, share } from './coalesce.ts'

/** Stands for a database: remembers what it was asked. */
class Source {
  readonly asked: string[][] = []
}

const doubled = coalesce(async (source: Source, keys: readonly string[]) => {
  source.asked.push([...keys])
  return keys.map((key) => (key === 'bad' ? new Error('bad key') : key + key))
})

describe('coalesced reads', () => {
  it('of one moment are one, and everybody gets the answer to the own key', async () => {
    const source = new Source()
    expect(await Promise.all(['a', 'b', 'a'].map((key) => doubled(source, key)))).toEqual(['aa', 'bb', 'aa'])
    expect(source.asked).toEqual([['a', 'b', 'a']])
  })

  it('keep nothing: a later one asks again', async () => {
    const source = new Source()
    await doubled(source, 'a')
    await doubled(source, 'a')
    expect(source.asked).toEqual([['a'], ['a']])
  })

  it('of two databases never meet', async () => {
    const [one, other] = [new Source(), new Source()]
    await Promise.all([doubled(one, 'a'), doubled(other, 'b')])
    expect([one.asked, other.asked]).toEqual([[['a']], [['b']]])
  })

  it('fail for the key that failed', async () => {
    const source = new Source()
    const [good, bad] = await Promise.allSettled([doubled(source, 'a'), doubled(source, 'bad')])
    expect(good).toMatchObject({ status: 'fulfilled', value: 'aa' })
    expect(bad).toMatchObject({ status: 'rejected', reason: new Error('bad key') })
  })

  it('are cut into statements of five hundred keys', async () => {
    const source = new Source()
    await Promise.all(Array.from({ length: 501 }, (_, index) => doubled(source, String(index))))
    expect(source.asked.map((keys) => keys.length)).toEqual([500, 1])
  })
})

const read = share(
  (key: { name: string }) => key.name,
  async (source: Source, { name }: { name: string }) => {
    source.asked.push([name])
    if (name === 'bad') throw new Error('bad key')
    return name.toUpperCase()
  },
)

describe('shared reads', () => {
  it('of equal keys are one; other keys have their own', async () => {
    const source = new Source()
    const names = ['a', 'b', 'a'].map((name) => read(source, { name }))
    expect(await Promise.all(names)).toEqual(['A', 'B', 'A'])
    expect(source.asked).toEqual([['a'], ['b']])
  })

  it('that fail leave the others alone', async () => {
    const source = new Source()
    const settled = await Promise.allSettled([read(source, { name: 'bad' }), read(source, { name: 'a' })])
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  })
})
