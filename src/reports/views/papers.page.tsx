import { Card, LinkButton, type PageProps } from '#pages'
import { TrainingFrame } from '../../trainings/views/training.frame.js'
import type { ComponentChildren } from 'preact'
import { vi as t } from '../messages.vi.js'
import type { TrainingPapers } from '../reports.presenter.js'
import { MissingNote } from './missing-note.js'

export function PapersPage({ data, context }: PageProps<TrainingPapers>) {
  const { training, organizerId, people, missing } = data
  const home = `/trainings/${training.id}`
  const isReady = missing === null
  return (
    <TrainingFrame head={training} context={context} part={t.papers}>
      <MissingNote {...{ missing, organizerId, context }} trainingId={training.id} />
      <Card title={t.papers} footer={t.papersLead} flush>
        <ul class="rows">
          <Paper
            title={t.signInSheet}
            format={data.orientation === 'landscape' ? t.inAcross : t.inUpright}
            purpose={t.signInPurpose(people)}
          >
            {isReady && (
              <PdfButtons
                href={`${home}/sign-in-sheet`}
                print={t.printSheet}
                name={t.signInSheet}
                tone="primary"
              />
            )}
          </Paper>
          <Paper title={t.attendanceReport} format={t.inAcross} purpose={t.reportPurpose}>
            <LinkButton href={`${home}/attendance-report`} icon="chart-bar">
              {t.seeFigures}
            </LinkButton>
            {isReady && (
              <>
                <LinkButton href={`${home}/attendance-report/xlsx`} icon="file-spreadsheet" download>
                  {t.excel}
                </LinkButton>
                <PdfButtons
                  href={`${home}/attendance-report/pdf`}
                  print={t.print}
                  name={t.attendanceReport}
                />
              </>
            )}
          </Paper>
          {context.viewer?.can('certificates.read') && (
            <Paper title={t.certificates} format={t.inAcross} purpose={t.certificatesPurpose}>
              <LinkButton href={`${home}/certificates`} icon="certificate">
                {t.seeCertificates}
              </LinkButton>
            </Paper>
          )}
        </ul>
      </Card>
    </TrainingFrame>
  )
}

interface PaperProps {
  title: string
  format: string
  purpose: string
  children: ComponentChildren
}

function Paper({ title, format, purpose, children }: PaperProps) {
  return (
    <li class="flex-column flex-md-row align-items-start align-items-md-center">
      <div class="grow">
        <b>{title}</b> <span class="hint">({format})</span>
        <div class="hint">{purpose}</div>
      </div>
      <div class="d-flex gap-2 flex-wrap">{children}</div>
    </li>
  )
}

interface PdfButtonsProps {
  href: string
  print: string
  /** Spoken with “PDF”, which stands on this page twice. */
  name: string
  tone?: 'primary'
}

function PdfButtons({ href, print, name, tone }: PdfButtonsProps) {
  return (
    <>
      <LinkButton href={href} icon="file-type-pdf" label={`${t.download}: ${name}`} download>
        {t.pdf}
      </LinkButton>
      <LinkButton href={href} icon="printer" tone={tone}>
        {print}
      </LinkButton>
    </>
  )
}
