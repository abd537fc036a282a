import {
  Card,
  Figures,
  LinkButton,
  StaffPage,
  Table,
  Tag,
  type IconName,
  type PageProps,
  type Tone,
} from '#pages'
import { vi as t } from '../messages.vi.js'
import type { RegisteredUntrained, UntrainedOutcome } from '../untrained.presenter.js'

const looks: Record<UntrainedOutcome['outcome'], { icon: IconName; tone?: Tone }> = {
  confirmed: { icon: 'check', tone: 'la' },
  waiting: { icon: 'hourglass', tone: 'dat' },
  already: { icon: 'user-check' },
  refused: { icon: 'x', tone: 'co' },
}

/** What became of each who was ticked. */
export function RegisteredUntrainedPage({ data, context }: PageProps<RegisteredUntrained>) {
  const training = `/trainings/${data.training.id}`
  return (
    <StaffPage
      title={t.registered}
      context={context}
      crumbs={[
        { label: t.untrained, href: '/untrained' },
        { label: data.training.title, href: training },
        { label: t.registered },
      ]}
      actions={
        <>
          <LinkButton href="/untrained" icon="arrow-left">
            {t.backToList}
          </LinkButton>
          <LinkButton href={`${training}/registrations`} icon="list" tone="primary">
            {t.seeRoster}
          </LinkButton>
        </>
      }
    >
      <Figures
        figures={(['confirmed', 'waiting', 'already', 'refused'] as const).map((outcome) => ({
          value: data[outcome],
          label: t.outcomes[outcome],
        }))}
      />
      <Card title={t.registered} flush>
        <Table
          caption={t.registered}
          rows={data.lines}
          columns={[
            {
              label: t.name,
              main: true,
              cell: (one) =>
                one.registrationId ? (
                  <a href={`/registrations/${one.registrationId}`}>{one.fullName}</a>
                ) : (
                  one.fullName
                ),
            },
            { label: t.unit, cell: (one) => one.unitName },
            { label: t.outcome, cell: (one) => <Tag {...looks[one.outcome]}>{t.outcomes[one.outcome]}</Tag> },
            { label: t.why, cell: (one) => one.reason?.message ?? '' },
          ]}
        />
      </Card>
    </StaffPage>
  )
}
