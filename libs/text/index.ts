/** Vietnamese text, names, dates, numbers and identifiers, as offices read and write them. Pure functions. */
export { splitTones, stripAccents } from './accents.js'
export { addDays, dayOf, dayParts, daysBetween, isDay, weekdayOf, type Day } from './days.js'
export { formatDateEn, formatDateTimeEn, weekdayNameEn } from './format-date-en.js'
export {
  formatDate,
  formatDateLong,
  formatDateRange,
  formatDateTime,
  formatDateTime12,
  formatPaddedDate,
  formatShortDate,
  formatTime,
  weekdayName,
  type DayOrInstant,
} from './format-date.js'
export { formatDecimal, formatInteger, formatPercent, formatShare, padTotal } from './format-number.js'
export { decodeLegacy, legacyEncoding, suspectLegacy, type LegacyEncoding } from './legacy.js'
export { suggestNameCase } from './name-case.js'
export {
  compareNames,
  compareText,
  isSameName,
  nameSortKey,
  partsSortKey,
  type NameOrder,
} from './name-order.js'
export { checkNationalId, type NationalId, type NationalIdWarning } from './national-id.js'
export {
  hasControl,
  hasLoneSurrogate,
  isCleanText,
  normalizeLines,
  normalizeName,
  normalizeText,
} from './normalize.js'
export {
  formatMoney,
  formatMoneyInFull,
  moneyInWords,
  numberInWords,
  type NumberWordsOptions,
} from './number-words.js'
export { ordinalPadded, romanNumeral } from './ordinals.js'
export { dayFromExcelSerial, parseDate, parsePartialDate, type PartialDate } from './parse-date.js'
export { parseNumber } from './parse-number.js'
export { parseDateTime12, parseTime } from './parse-time.js'
export { formatPhone, maskPhone, parsePhone, type Phone } from './phone.js'
export { matchesSearch, rankSearch, searchKey, searchPatterns, searchRank, searchTerms } from './search.js'
export { slugify } from './slug.js'
export { isMarkedName, splitName, type NameParts } from './split-name.js'
export { splitTitle } from './split-title.js'
export {
  atVietnamTime,
  fromLocalInput,
  todayIn,
  toLocalInput,
  vietnamDayRange,
  vietnamTime,
  type VietnamTime,
} from './vietnam-time.js'
