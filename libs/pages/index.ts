export * from './context.js'
export { pick, type Bilingual } from './pick.js'
export { messages } from './messages.js'
export { renderPage } from './render.js'
export { asset, useAssets, type AssetManifest } from './assets.js'
export { Html, markSanitised, type SafeHtml } from './html.js'
export { SafeLink, safeHref } from './link.js'
export { Icon, type IconName } from './icon.js'
export { hereWith } from './query.js'
export { classes } from './classes.js'
export { errorOf, fieldId, shownText, submittedValue } from './submitted.js'

export { StaffPage, initials } from './shells/staff-page.js'
export { PublicPage } from './shells/public-page.js'
export { PhonePage, SplitPage } from './shells/phone-page.js'
export { DarkPage } from './shells/dark-page.js'
export { PrintPage } from './shells/print-page.js'
export { ErrorBody } from './shells/error-body.js'
export { Crumbs, PageHead, type Crumb, type PageHeadProps } from './shells/page-head.js'
export { Notice, SampleBar } from './shells/bars.js'
export type { SharedMeta } from './shells/document.js'

export { ErrorSummary, Form, FormSecrets } from './forms/form.js'
export { FieldError as FieldErrorLine, FieldHint, FieldLabel, type FieldProps } from './forms/field.js'
export { DateField, DateTimeField, NumberField, TextArea, TextField, TimeField } from './forms/text-fields.js'
export {
  CheckField,
  CheckGroup,
  RadioGroup,
  SelectField,
  type Option,
  type OptionGroup,
} from './forms/choice-fields.js'
export { FileField, HiddenField } from './forms/file-field.js'
export { ActionForm, CopyButton, LinkButton, SubmitButton, type ButtonTone } from './forms/buttons.js'
export { ConfirmDialog } from './forms/confirm-dialog.js'

export { Table, type Column } from './tables/table.js'
export { ListPager } from './tables/list-pager.js'
export { NextPager } from './tables/next-pager.js'
export { Pager } from './tables/pager.js'
export { SearchBox } from './tables/search-box.js'
export { SortLink, sortedBy } from './tables/sort-link.js'
export { FilterTabs, Tabs, type Tab } from './tables/tabs.js'

export { Note, Tag, type Tone } from './blocks/note.js'
export { Card } from './blocks/card.js'
export { DefinitionList, Figure, Figures, Meta, type Fact, type MetaItem } from './blocks/facts.js'
export { DayBox } from './blocks/day-box.js'
export { StepList, StepTicks, type Step, type StepState } from './blocks/step-list.js'
export { ProgressBar } from './blocks/progress-bar.js'
export { Live } from './blocks/live.js'
export { EmptySeats } from './blocks/empty-seats.js'

export { MiniSeats, SeatGlyph, SeatLegend, Seats } from './seats/seats.js'
export { SeatDefs } from './seats/seat-defs.js'
export { countSeats, seatSentence, seatsOf, type SeatCounts, type SeatState } from './seats/states.js'

export { BarChart, type Bar } from './charts/bar-chart.js'
export { RateBars, ratePercent, type Rate } from './charts/rate-bars.js'
export type { Fill } from './charts/fills.js'
export { QrSvg } from './qr-svg.js'
