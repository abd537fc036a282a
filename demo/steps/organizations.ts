import { sampleOrganizations } from '../sample/index.js'
import { newPassword, type Account, type Stage } from '../stage.js'

interface Made {
  id: string
}

const account = (name: string, email: string, role: string): Account => ({
  name,
  email,
  role,
  password: newPassword(),
})

/** LĐLĐ tỉnh → LĐLĐ huyện → 60 grassroots unions, with letterheads, and the colleagues who work here. */
export async function organizations(stage: Stage, setUpLink: string): Promise<void> {
  const { province, district, units, groups } = sampleOrganizations()
  await stage.moveClock('2023-04-10T08:00')
  const administrator = account('Lê Minh Quản', 'quantri@taphuan.example', 'administrator')
  await stage.public.post(new URL(setUpLink).pathname, {
    organizationName: province.name,
    organizationKind: 'provincial_federation',
    name: administrator.name,
    email: administrator.email,
    password: administrator.password,
    publicAddress: stage.address,
  })
  stage.admin = await stage.signedIn(administrator)
  stage.progress.did(`Thiết lập: ${province.name}`)
  const [top] = (await stage.admin.get<{ items: Made[] }>('/organizations')).items
  stage.districtId = await makeDistrict(stage, top!.id, district)
  for (const unit of units) {
    const made = await stage.admin.post<Made>('/organizations', {
      parentId: stage.districtId,
      kind: 'grassroots_union',
      name: unit.shortName,
      unitGroup: groups.find((group) => group.key === unit.group)!.name,
    })
    stage.units.set(unit.key, made.id)
  }
  stage.progress.expect('Công đoàn cơ sở', stage.units.size, 60)
  await addColleagues(stage)
}

async function makeDistrict(
  stage: Stage,
  parentId: string,
  district: { name: string; place: string; slogan: string },
) {
  const made = await stage.admin.post<Made>('/organizations', {
    parentId,
    kind: 'district_federation',
    name: district.name,
  })
  await stage.admin.post(`/organizations/${made.id}/settings`, {
    validFrom: '2018-01-01',
    parentLine: 'LĐLĐ TỈNH LÂM ĐỒNG',
    bodyLine: 'LIÊN ĐOÀN LAO ĐỘNG HUYỆN ĐẠ TẺH',
    place: district.place,
    referenceSuffix: 'LĐLĐ',
    signingAuthority: 'TM. BAN THƯỜNG VỤ',
    signerTitle: 'CHỦ TỊCH',
    signerName: 'Trương Quang Lang',
    slogan: district.slogan,
    links: [
      { label: 'Tổng Liên đoàn Lao động Việt Nam', href: 'https://www.congdoan.vn' },
      { label: 'LĐLĐ tỉnh Lâm Đồng', href: 'https://congdoanlamdong.org.vn' },
      { label: 'Cổng thông tin tỉnh Lâm Đồng', href: 'https://lamdong.gov.vn' },
      { label: 'Báo Lao Động', href: 'https://laodong.vn' },
    ],
  })
  stage.progress.did(`${district.name}, với thông tin in giấy`)
  return made.id
}

async function addColleagues(stage: Stage): Promise<void> {
  const organizer = account('Nguyễn Thu Hà', 'tochuc@taphuan.example', 'organizer')
  const door = account('Đặng Văn Cửa', 'cua@taphuan.example', 'door')
  const editor = account('Vũ Thị Bút', 'tinbai@taphuan.example', 'editor')
  for (const { password, ...colleague } of [organizer, door, editor]) {
    const invitation = { ...colleague, organizationId: stage.districtId }
    const { link } = await stage.admin.post<{ link: string }>('/users', invitation)
    await stage.public.post(new URL(link).pathname, { password })
  }
  stage.organizer = await stage.signedIn(organizer)
  stage.door = await stage.signedIn(door)
  stage.editor = await stage.signedIn(editor)
  stage.progress.did('Mời cán bộ, mỗi người tự đặt mật khẩu: tổ chức lớp, điểm danh, viết tin bài')
}
