import { Card, EmptySeats, type PageProps } from '#pages'
import type { PersonConsents } from '../consents.presenter.js'
import { ConsentList } from './consent-list.frame.js'
import { PersonFrame } from './person.frame.js'

/** What a person was told and agreed to, over all trainings. */
export function PersonConsentsPage({ data, context }: PageProps<PersonConsents>) {
  return (
    <PersonFrame head={data.person} context={context} part="Đồng ý về dữ liệu cá nhân">
      <Card title="Đồng ý về dữ liệu cá nhân" flush>
        {data.consents.length === 0 ? (
          <EmptySeats
            title="Chưa có ghi nhận nào"
            hint="Khi đồng chí này tự đăng ký, xác nhận trên vé, hoặc được đơn vị cử qua đường dẫn, nội dung đã đồng ý hiện ở đây."
          />
        ) : (
          <ConsentList consents={data.consents} />
        )}
      </Card>
    </PersonFrame>
  )
}
