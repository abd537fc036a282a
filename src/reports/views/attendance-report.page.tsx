import { Card, EmptySeats, LinkButton, Note, type PageContext, type PageProps } from '#pages'
import { formatDateTime } from '#text'
import { TrainingFrame } from '../../trainings/views/training.frame.js'
import { vi as t } from '../messages.vi.js'
import type { AttendanceReport } from '../reports.presenter.js'
import { FiguresCard } from './figures-card.js'
import { HallCard } from './hall-card.js'
import { MissingNote } from './missing-note.js'
import { RatesCard } from './rates-card.js'

interface PartProps {
  report: AttendanceReport
  context: PageContext
}

export function AttendanceReportPage({ data, context }: PageProps<AttendanceReport>) {
  const { training, organizerId, missing, groups } = data
  return (
    <TrainingFrame
      head={training}
      context={context}
      part={t.report}
      actions={missing === null && groups.length > 0 && <PrintButtons id={training.id} />}
    >
      <MissingNote {...{ missing, organizerId, context }} trainingId={training.id} />
      {groups.length === 0 ? <Nobody id={training.id} /> : <Figures report={data} context={context} />}
    </TrainingFrame>
  )
}

function PrintButtons({ id }: { id: string }) {
  const report = `/trainings/${id}/attendance-report`
  return (
    <>
      <LinkButton href={`${report}/xlsx`} icon="file-spreadsheet" download>
        {t.excel}
      </LinkButton>
      <LinkButton href={`${report}/pdf`} icon="file-type-pdf" download>
        {t.pdf}
      </LinkButton>
      <LinkButton href={`${report}/pdf`} icon="printer" tone="primary">
        {t.print}
      </LinkButton>
    </>
  )
}

function Nobody({ id }: { id: string }) {
  return (
    <Card>
      <EmptySeats
        title={t.noOne}
        hint={t.noOneHint}
        actions={<LinkButton href={`/trainings/${id}/registrations`}>{t.seeRoster}</LinkButton>}
      />
    </Card>
  )
}

function Figures({ report, context }: PartProps) {
  return (
    <>
      {!report.isFinal && (
        <Note tone="dat" class="mb-3">
          {t.asOf(formatDateTime(new Date(report.asOf)))}. {t.notOver}
        </Note>
      )}
      <div class="row g-3">
        <div class="col-lg-7">
          <HallCard report={report} locale={context.locale} />
        </div>
        <div class="col-lg-5">
          <RatesCard report={report} locale={context.locale} />
        </div>
      </div>
      <FiguresCard report={report} context={context} />
    </>
  )
}
