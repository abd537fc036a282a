import { Card, Form, RadioGroup, StaffPage, SubmitButton, type PageProps } from '#pages'
import type { NameOrder } from '#text'
import { vi as t } from '../messages.vi.js'

export interface NameOrderData {
  id: string
  organizationName: string
  nameOrder: NameOrder
}

/** In which order a body lists people. */
export function NameOrderPage({ data, context }: PageProps<NameOrderData>) {
  return (
    <StaffPage
      title={t.nameOrder}
      lead={t.nameOrderLead(data.organizationName)}
      context={context}
      crumbs={[{ label: t.people, href: '/people' }, { label: t.nameOrder }]}
    >
      <div class="row">
        <div class="col-lg-8">
          <Card>
            <Form action={`/organizations/${data.id}/name-order`} context={context}>
              <RadioGroup
                name="nameOrder"
                label={t.nameOrder}
                value={data.nameOrder}
                options={(Object.keys(t.nameOrders) as NameOrder[]).map((value) => ({
                  value,
                  ...t.nameOrders[value],
                }))}
                context={context}
              />
              <SubmitButton icon="check">{t.nameOrderSave}</SubmitButton>
            </Form>
          </Card>
        </div>
      </div>
    </StaffPage>
  )
}
