import { renderToString } from 'preact-render-to-string'
import type { FieldError } from '../context.js'
import { pageContext } from '../page-context.fixture.js'
import { ActionForm } from './buttons.js'
import { CheckField, CheckGroup, RadioGroup, SelectField } from './choice-fields.js'
import { ConfirmDialog } from './confirm-dialog.js'
import { Form } from './form.js'
import { NumberField, TextField } from './text-fields.js'

const refused = (values: Record<string, unknown>, errors: FieldError[] = []) =>
  pageContext({ submitted: { values, errors } })

const error = (field: string, message = 'Sai') => ({ field, code: 'wrong', message })

describe('Form', () => {
  it('carries the protection and a fresh key', () => {
    const context = pageContext()
    const html = renderToString(
      <>
        <Form action="/a" context={context}>
          x
        </Form>
        <ActionForm action="/b" context={context} fields={{ reason: '"><script>' }}>
          Nhắc
        </ActionForm>
      </>,
    )
    expect(html.match(/name="_csrf" value="token"/g)).toHaveLength(2)
    expect(html).toContain('name="_key" value="key-1"')
    expect(html).toContain('name="_key" value="key-2"')
    expect(html).not.toContain('<script>')
  })

  it('says which field an error means', () => {
    const context = refused({}, [{ field: 'title', code: 'required', message: 'Chưa điền mục này.' }])
    const html = renderToString(
      <Form action="/a" context={context}>
        <div>
          <TextField name="title" label="Tên lớp" context={context} />
        </div>
      </Form>,
    )
    expect(html).toContain('Tên lớp: chưa điền mục này.')
  })

  it('says it of fields inside other components, and of one made by hand', () => {
    const context = refused({}, [error('code'), error('note'), error('agreed')])
    const Inner = () => <TextField name="code" label="Mã xác thực" context={context} />
    const Outer = () => (
      <div>
        <Inner />
        <label for="f-note">
          Ghi <b>chú</b>
        </label>
        <textarea id="f-note" />
        <CheckField name="agreed" label={<span>Đồng ý</span>} context={context} />
      </div>
    )
    const html = renderToString(
      <Form action="/a" context={context}>
        <Outer />
      </Form>,
    )
    for (const words of ['Mã xác thực: Sai', 'Ghi chú: Sai', 'Đồng ý: Sai']) expect(html).toContain(words)
  })

  it('lists the errors of a refused form with links to the fields', () => {
    const context = refused({}, [error('sessions[0].endsAt', 'Giờ kết thúc phải sau giờ bắt đầu.')])
    const html = renderToString(
      <Form action="/a" context={context}>
        <TextField name="sessions[0][endsAt]" label="Kết thúc" context={context} />
      </Form>,
    )
    expect(html).toContain('href="#f-sessions-0-endsAt"')
    expect(html).toContain('id="f-sessions-0-endsAt"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('aria-describedby="f-sessions-0-endsAt-error"')
    expect(html).toContain('role="alert"')
  })

  it('says the sentence of an error that belongs to no field', () => {
    const context = pageContext({ submitted: { values: {}, errors: [], message: 'Lớp đã hết chỗ.' } })
    expect(renderToString(<Form action="/a" context={context} children="" />)).toContain('Lớp đã hết chỗ.')
  })
})

describe('fields', () => {
  it('show what was typed before what is stored, escaped', () => {
    const context = refused({ sessions: [{ title: '<b>"Sáng"</b>' }], capacity: '-1a' })
    const title = renderToString(
      <TextField name="sessions[0][title]" label="Tên" value="cũ" context={context} />,
    )
    expect(title).toContain('value="&lt;b>&quot;Sáng&quot;&lt;/b>"')
    const capacity = renderToString(
      <NumberField name="capacity" label="Số chỗ" value={100} context={context} hint="Từ 1" />,
    )
    expect(capacity).toContain('value="-1a"')
    expect(capacity).toContain('inputmode="numeric"')
    expect(capacity).toContain('aria-describedby="f-capacity-hint"')
  })

  it('keep an emptied field empty', () => {
    const html = renderToString(
      <TextField name="note" label="Ghi chú" value="cũ" context={refused({ note: '' })} />,
    )
    expect(html).not.toContain('cũ')
  })

  it('never show a password again', () => {
    const context = refused({ password: 'bí mật' })
    const html = renderToString(
      <TextField name="password" label="Mật khẩu" type="password" context={context} />,
    )
    expect(html).not.toContain('bí mật')
  })

  it('leave a box unticked when the refused form did not send it', () => {
    const box = (context = pageContext()) =>
      renderToString(<CheckField name="agree" label="Đồng ý" value context={context} />)
    expect(box()).toContain(' checked')
    expect(box(refused({ name: 'x' }))).not.toContain(' checked')
    expect(box(refused({ agree: 'true' }))).toContain(' checked')
  })

  it('choose what was chosen', () => {
    const context = refused({ unit: 'b', roles: ['y'] })
    const options = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ]
    const select = <SelectField name="unit" label="Đơn vị" value="a" options={options} context={context} />
    expect(renderToString(select)).toContain('<option value="b" selected>')
    const radio = <RadioGroup name="unit" label="Đơn vị" value="a" options={options} context={context} />
    expect(renderToString(radio)).toMatch(/value="b" checked/)
    const roles = [
      { value: 'x', label: 'X' },
      { value: 'y', label: 'Y' },
    ]
    const group = <CheckGroup name="roles" label="Vai trò" value={['x']} options={roles} context={context} />
    expect(renderToString(group)).toMatch(/name="roles\[1\]" value="y" checked/)
    expect(renderToString(group)).not.toMatch(/value="x" checked/)
  })

  it('do not reach into prototypes for a value', () => {
    const context = refused({ a: {} })
    const html = renderToString(<TextField name="a[constructor][name]" label="x" context={context} />)
    expect(html).not.toContain('Object')
  })
})

describe('ConfirmDialog', () => {
  it('asks for the reason and the word, and keeps the safe way first', () => {
    const html = renderToString(
      <ConfirmDialog
        id="cancel"
        context={pageContext()}
        action="/trainings/1/cancellation"
        title="Hủy lớp?"
        consequences={['báo tin cho 95 người;']}
        reason={{}}
        typedWord="HỦY LỚP"
        confirmLabel="Hủy lớp và báo tin"
      />,
    )
    expect(html).toContain('name="reason"')
    expect(html).toContain('Gõ HỦY LỚP để xác nhận')
    expect(html.indexOf('data-close')).toBeLessThan(html.indexOf('btn-danger'))
  })
})
