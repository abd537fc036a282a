import { Tag } from '#pages'
import { formatDateTime } from '#text'
import type { ConsentGiver, ConsentPurpose, ConsentWay } from '../consent-kinds.js'
import type { ConsentView } from '../consents.presenter.js'

const purposes: Record<ConsentPurpose, Record<ConsentGiver, string>> = {
  participation: {
    self: 'Đã đọc thông báo, xác nhận tham dự',
    nominator: 'Đơn vị cử đã báo cho người được cử',
    staff: 'Cán bộ ghi nhận đã báo',
  },
  publication: {
    self: 'Đồng ý đưa họ tên, ảnh lên tin bài',
    nominator: 'Đơn vị cử: đồng ý đưa họ tên, ảnh lên tin bài',
    staff: 'Cán bộ ghi nhận: đồng ý đưa họ tên, ảnh lên tin bài',
  },
  zalo: {
    self: 'Đồng ý nhận tin nhắn qua Zalo',
    nominator: 'Đơn vị cử: đồng ý nhận tin nhắn qua Zalo',
    staff: 'Cán bộ ghi nhận: đồng ý nhận tin nhắn qua Zalo',
  },
}

const ways: Record<ConsentWay, string> = {
  link: 'qua đường dẫn',
  form: 'qua phiếu trên trang',
  import: 'theo danh sách nhập vào',
  paper: 'trên giấy',
}

/** Who said what about his data, when, by which way and which notice; newest first. */
export function ConsentList({ consents }: { consents: ConsentView[] }) {
  return (
    <ul class="rows">
      {consents.map((consent) => (
        <li>
          <div class="grow">
            <b>{purposes[consent.purpose][consent.givenBy]}</b>
            <div class="hint">
              {formatDateTime(new Date(consent.at))} · {ways[consent.way]} · thông báo bản{' '}
              {consent.noticeVersion}
            </div>
          </div>
          {consent.withdrawn ? (
            <Tag tone="dat" icon="x">
              Rút lại
            </Tag>
          ) : (
            <Tag tone="la" icon="check">
              Đã ghi
            </Tag>
          )}
        </li>
      ))}
    </ul>
  )
}
