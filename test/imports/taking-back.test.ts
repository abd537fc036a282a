import { book, ImportClient } from './import-client.js'
import { expectQuietLogs, importWorld } from './world.js'

const world = importWorld('administrator')
let { app, client } = world
beforeAll(() => void ({ app, client } = world))

const namesBelow = async () => {
  const rows = await app.query<{ name: string }>(
    `SELECT o.name FROM organization_closure c JOIN current_organizations o ON o.id = c.descendant_id
     WHERE c.ancestor_id = $1 AND c.depth > 0`,
    [app.own.district.id],
  )
  return rows.map(({ name }) => name)
}

describe('taking back', () => {
  it('asks for the right over bodies where bodies were made for the people of a list', async () => {
    const view = await client.checked(
      'people',
      book([
        ['Họ và tên', 'Đơn vị'],
        ['Lê Rút Lại', 'CĐCS Rút Lại'],
      ]),
    )
    await client.post(view.id, 'mapping', { options: ['createUnits'] }).expect(201)
    await client.settled(view.id, 'checked')
    await client.confirm(view.id)
    await client.settled(view.id, 'applied')

    const organizer = new ImportClient(app, app.own.staff.organizer, app.own.district.id)
    expect((await organizer.show(view.id)).mayTakeBack).toBe(false)
    const { body } = await organizer.post(view.id, 'undo').expect(403)
    expect(body).toMatchObject({ code: 'undo_not_permitted' })
    expect((await client.show(view.id)).mayTakeBack).toBe(true)
    await client.post(view.id, 'undo').expect(201)
    expect((await client.settled(view.id, 'taken_back')).counts).toMatchObject({ taken_back: 1, kept: 0 })
    expect(await namesBelow()).not.toContain('CĐCS Rút Lại')
  })

  it('of bodies is not for who may edit people alone', async () => {
    const { id } = await client.bringIn('organizations', book([['Tên đơn vị'], ['CĐCS Quyền Rút']]))
    const organizer = new ImportClient(app, app.own.staff.organizer, app.own.district.id)
    await organizer.post(id, 'undo').expect(403)
    expect(await namesBelow()).toContain('CĐCS Quyền Rút')
  })

  it('leaves alone what has since gone to another body', async () => {
    const people = await client.bringIn(
      'people',
      book([
        ['Họ và tên', 'Đơn vị'],
        ['Lê Đã Chuyển', 'CĐCS số 2'],
      ]),
    )
    const [moved] = await app.query<{ id: string }>(`SELECT id FROM people WHERE full_name = 'Lê Đã Chuyển'`)
    await app.query('UPDATE people SET unit_id = $2 WHERE id = $1', [moved!.id, app.foreign.units[0]!.id])
    await client.post(people.id, 'undo').expect(201)
    expect((await client.settled(people.id, 'taken_back')).counts).toMatchObject({ taken_back: 0, kept: 1 })
    const { items } = (await client.show(people.id, '?outcome=kept')).rows
    expect(items[0]!.notes).toEqual(['Không rút lại: nay thuộc đơn vị ngoài phạm vi của lần nhập này.'])
    expect(await app.query('SELECT 1 FROM people WHERE id = $1', [moved!.id])).toHaveLength(1)
  })
})

expectQuietLogs(world)
