import { Card, hereWith, NumberField, SelectField, SubmitButton, TextField, type PageContext } from '#pages'
import { unitGroups } from '../../organizations/organization-kinds.js'
import { positionRoles, roleLabels } from '../../people/position-roles.js'
import { vi as t } from '../messages.vi.js'
import type { Untrained } from '../untrained.presenter.js'

/** What is asked of the list: a GET to the same page. */
export function UntrainedFilters({ data, context }: { data: Untrained; context: PageContext }) {
  return (
    <Card class="mb-3 no-print">
      <form action="/untrained" class="row g-3 align-items-start">
        {data.unit && <input type="hidden" name="unitId" value={data.unit.id} />}
        {context.query.trainingId && (
          <input type="hidden" name="trainingId" value={context.query.trainingId} />
        )}
        <div class="col-12 col-lg-6">
          <TextField
            name="topic"
            label={t.topic}
            hint={t.topicHint}
            value={data.topic}
            context={plain(context)}
            optional
          />
        </div>
        <div class="col-12 col-lg-2">
          <NumberField name="years" label={t.years} value={data.years} context={plain(context)} />
        </div>
        <div class="col-12 col-lg-4">
          <SelectField
            name="role"
            label={t.role}
            value={data.role}
            context={plain(context)}
            empty={t.everyRole}
            options={positionRoles.map((role) => ({ value: role, label: roleLabels[role] }))}
          />
        </div>
        <div class="col-12 col-lg-8">
          <TextField
            name="unit"
            label={t.unit}
            hint={t.unitWordsHint}
            value={data.unitWords}
            context={plain(context)}
            optional
          />
        </div>
        <div class="col-12 col-lg-4">
          <SelectField
            name="group"
            label={t.group}
            value={data.group}
            context={plain(context)}
            empty={t.everyGroup}
            options={unitGroups.map((group) => ({ value: group, label: group }))}
          />
        </div>
        <div class="col-12">
          <SubmitButton icon="filter">{t.filter}</SubmitButton>
        </div>
      </form>
      {data.unit && (
        <p class="hint mb-0">
          {t.within}: <a href={`/organizations/${data.unit.id}`}>{data.unit.name}</a>.{' '}
          <a href={hereWith(context, { unitId: null, after: null, tick: null })}>{t.everyUnit}</a>
        </p>
      )}
    </Card>
  )
}

/** The errors of a refused registration belong to the other form of the page. */
const plain = (context: PageContext): PageContext => ({ ...context, submitted: undefined })
