import { ActionForm, Card, EmptySeats, StaffPage, Table, type PageProps } from '#pages'
import { formatDateTime, formatInteger } from '#text'
import type { JobsData } from '../jobs.presenter.js'
import { vi as t } from '../messages.vi.js'

type Props = PageProps<JobsData>

export function JobsPage({ data, context }: Props) {
  return (
    <StaffPage title={t.jobs} lead={t.jobsLead} context={context}>
      <ParkedJobs data={data} context={context} />
      <Card title={t.jobs} flush>
        {data.kinds.length === 0 ? (
          <EmptySeats title={t.jobsNone} hint={t.jobsNoneHint} />
        ) : (
          <Kinds data={data} context={context} />
        )}
      </Card>
    </StaffPage>
  )
}

function ParkedJobs({ data, context }: Props) {
  const total = data.kinds.reduce((sum, { counts }) => sum + counts.parked, 0)
  if (total === 0)
    return (
      <Card>
        <EmptySeats title={t.parkedNone} hint={t.parkedNoneHint} />
      </Card>
    )
  return (
    <Card title={t.parkedTitle(total)} flush>
      <Table
        caption={t.parkedTitle(total)}
        rows={data.parked}
        columns={[
          { label: t.jobKind, main: true, cell: (job) => <JobKind kind={job.kind} /> },
          { label: t.jobError, cell: (job) => <span class="job-error">{job.lastError ?? ''}</span> },
          { label: t.jobAttempts, numeric: true, cell: (job) => job.attempts },
          { label: t.jobCreated, cell: (job) => formatDateTime(new Date(job.createdAt)) },
          {
            label: t.jobActions,
            quiet: true,
            cell: (job) => (
              <ActionForm action={`/jobs/${job.id}/retry`} context={context} icon="refresh" small>
                {t.jobRetry}
              </ActionForm>
            ),
          },
        ]}
      />
    </Card>
  )
}

/** In words where it has any; the name that stands in logs for the others. */
function JobKind({ kind }: { kind: string }) {
  return t.jobKinds[kind] ? <>{t.jobKinds[kind]}</> : <code>{kind}</code>
}

function Kinds({ data }: Props) {
  return (
    <Table
      caption={t.jobs}
      rows={data.kinds}
      tiles
      columns={[
        { label: t.jobKind, main: true, cell: (one) => <JobKind kind={one.kind} /> },
        { label: t.jobDue, numeric: true, cell: ({ counts }) => formatInteger(counts.due) },
        { label: t.jobQueued, numeric: true, cell: ({ counts }) => formatInteger(counts.queued) },
        { label: t.jobLeased, numeric: true, cell: ({ counts }) => formatInteger(counts.leased) },
        { label: t.jobDone, numeric: true, cell: ({ counts }) => formatInteger(counts.done) },
        { label: t.jobParked, numeric: true, cell: ({ counts }) => formatInteger(counts.parked) },
        {
          label: t.jobSince,
          deskOnly: true,
          cell: (one) => (one.waitingSince ? formatDateTime(new Date(one.waitingSince)) : ''),
        },
      ]}
    />
  )
}
