import { Card, DateField, Form, StaffPage, SubmitButton, TextField, type PageProps } from '#pages'
import { vi as t } from '../messages.vi.js'
import type { OrganizationDetail } from '../organizations.presenter.js'

const lines = [
  'parentLine',
  'bodyLine',
  'place',
  'referenceSuffix',
  'signingAuthority',
  'signerTitle',
  'signerName',
] as const

export function SettingsFormPage({ data, context }: PageProps<OrganizationDetail>) {
  const own = data.letterhead
  return (
    <StaffPage
      title={t.letterhead}
      lead={t.letterheadLead}
      context={context}
      crumbs={[
        { label: t.organizations, href: '/organizations' },
        { label: data.name, href: `/organizations/${data.id}` },
        { label: t.letterhead },
      ]}
    >
      <div class="row">
        <div class="col-lg-8">
          <Card>
            <Form action={`/organizations/${data.id}/settings`} context={context}>
              {lines.map((name) => (
                <TextField name={name} label={t[name]} value={own?.[name]} context={context} />
              ))}
              <TextField name="slogan" label={t.slogan} value={own?.slogan} context={context} optional />
              <DateField
                name="validFrom"
                label={t.validFrom}
                hint={t.validFromHint}
                value={own?.organizationId === data.id ? own.validFrom : undefined}
                context={context}
                optional
              />
              <SubmitButton icon="check">{t.save}</SubmitButton>
            </Form>
          </Card>
        </div>
      </div>
    </StaffPage>
  )
}
