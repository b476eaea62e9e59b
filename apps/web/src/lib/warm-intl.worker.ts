/*
 * Asks for one of each kind that pages show, in the language of the page, which is this worker's name. Dates come in both
 * calendars.
 */

for (const calendar of ['gregory', 'islamic-umalqura']) {
  const dates = new Intl.DateTimeFormat(`${self.name}-SA-u-ca-${calendar}-nu-latn`, {
    timeZone: 'Asia/Riyadh',
    dateStyle: 'full',
    timeStyle: 'short',
  })
  dates.format(0)
}
new Intl.NumberFormat('en', { minimumFractionDigits: 2 }).format(0)
new Intl.PluralRules(self.name).select(0)
self.postMessage('warm')
