import type { FastifyRequest } from 'fastify'

export type Language = 'ar' | 'en'

/** Arabic, unless the address or the browser asks for English. */
export function chooseLanguage(request: FastifyRequest): Language {
  const asked = /[?&]lang=(ar|en)\b/.exec(request.url)?.[1]
  if (asked !== undefined) return asked === 'en' ? 'en' : 'ar'
  return /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'ar'
}

/** The same address in the other language. */
export function inLanguage(address: string, language: Language): string {
  const [path = '/', query = ''] = address.split('?')
  const values = new URLSearchParams(query)
  values.set('lang', language)
  return `${path}?${values.toString()}`
}
