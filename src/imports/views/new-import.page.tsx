import {
  Card,
  FileField,
  Form,
  LinkButton,
  RadioGroup,
  SelectField,
  StaffPage,
  SubmitButton,
  type PageProps,
} from '#pages'
import { PrivacyNotice } from '../../people/views/privacy-notice.frame.js'
import { vi as t } from '../messages.vi.js'

export interface NewImportData {
  target: string | null
  organizations: { id: string; name: string; kindLabel: string }[]
}

const targets = ['people', 'organizations'] as const
const editing = { people: 'people.edit', organizations: 'organizations.edit' } as const

export function NewImportPage({ data, context }: PageProps<NewImportData>) {
  const allowed = targets.filter((target) => context.viewer?.can(editing[target]))
  // Of several bodies none is chosen beforehand: a province's list must not land in a commune.
  const only = data.organizations.length === 1 ? data.organizations[0] : undefined
  return (
    <StaffPage
      title={t.newTitle}
      context={context}
      crumbs={[{ label: t.imports, href: '/imports' }, { label: t.newTitle }]}
    >
      <div class="row g-3">
        <div class="col-lg-8">
          <Card>
            <Form action="/imports" context={context} files>
              <RadioGroup
                name="target"
                label={t.targetField}
                value={data.target ?? allowed[0]}
                options={allowed.map((value) => ({
                  value,
                  label: t.targetName(value),
                  hint: t.targetHints[value],
                }))}
                context={context}
              />
              <SelectField
                name="organizationId"
                label={t.below}
                hint={t.belowHint}
                value={only?.id}
                options={data.organizations.map(({ id, name }) => ({ value: id, label: name }))}
                context={context}
              />
              <FileField
                name="file"
                label={t.chooseFile}
                hint={t.fileHint}
                accept=".xlsx"
                context={context}
              />
              <PrivacyNotice context={context} />
              <SubmitButton icon="upload">{t.send}</SubmitButton>
              <p class="hint mt-2 mb-0">{t.sendHint}</p>
            </Form>
          </Card>
        </div>
        <div class="col-lg-4">
          <Card title={t.templates}>
            <p>{t.templateLead}</p>
            <div class="d-flex gap-2 flex-wrap">
              {allowed.map((target) => (
                <LinkButton href={`/imports/template?target=${target}`} icon="download" download>
                  {t.targetName(target)}
                </LinkButton>
              ))}
            </div>
          </Card>
          <Card title={t.looksLike}>
            <ul class="ps-3 mb-0">
              {t.advice.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </Card>
        </div>
      </div>
    </StaffPage>
  )
}
