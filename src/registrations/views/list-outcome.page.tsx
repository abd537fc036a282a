import { Card, Figures, LinkButton, Table, Tag, type IconName, type PageProps, type Tone } from '#pages'
import { TrainingFrame } from '../../trainings/views/training.frame.js'
import type { LineOutcome, ListOutcome } from '../lists.presenter.js'
import { vi as t } from '../messages.vi.js'
import { ListForm } from './list-form.js'
import type { NewRegistrationData } from '../roster.presenter.js'

const looks: Record<LineOutcome['outcome'], { icon: IconName; tone?: Tone }> = {
  confirmed: { icon: 'check', tone: 'la' },
  waiting: { icon: 'hourglass', tone: 'dat' },
  already: { icon: 'user-check' },
  refused: { icon: 'x', tone: 'co' },
}

/** What became of each line; the lines that were refused stand ready to be mended. */
export function ListOutcomePage({ data, context }: PageProps<ListOutcome & NewRegistrationData>) {
  const list = `/trainings/${data.training.id}/registrations`
  const refused = data.lines.filter(({ outcome }) => outcome === 'refused')
  return (
    <TrainingFrame
      head={data.training}
      context={context}
      part={t.listDone}
      current={list}
      actions={
        <LinkButton href={list} icon="list" tone="primary">
          {t.seeRoster}
        </LinkButton>
      }
    >
      <Figures
        figures={(['confirmed', 'waiting', 'already', 'refused'] as const).map((outcome) => ({
          value: data[outcome],
          label: t.listCounts[outcome],
        }))}
      />
      {refused.length > 0 && (
        <ListForm
          data={data}
          context={context}
          title={t.again}
          lead={t.fixHint}
          text={refused.map(({ text }) => text).join('\n')}
        />
      )}
      <Card title={t.listDone} flush>
        <Table
          caption={t.listDone}
          rows={data.lines}
          columns={[
            { label: t.lineNo, numeric: true, cell: (one) => one.line },
            {
              label: t.lineText,
              main: true,
              cell: (one) =>
                one.registrationId ? (
                  <a href={`/registrations/${one.registrationId}`}>{one.text}</a>
                ) : (
                  one.text
                ),
            },
            {
              label: t.outcome,
              cell: (one) => <Tag {...looks[one.outcome]}>{t.outcomes[one.outcome]}</Tag>,
            },
            { label: t.why, cell: (one) => one.reason?.message ?? '' },
          ]}
        />
      </Card>
    </TrainingFrame>
  )
}
