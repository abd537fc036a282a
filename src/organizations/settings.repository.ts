import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { OrganizationSettings } from './organization-settings.entity.js'

@Injectable()
export class SettingsRepository {
  /**
   * The settings that hold for an organisation on a day: its own newest ones, or those of the nearest
   * body above that has some. Papers are dated, so they are chosen by the day of the event.
   */
  async findOn(tx: Tx, organizationId: string, day: string): Promise<OrganizationSettings | null> {
    const [found] = await tx.query<{ organizationId: string; validFrom: string }[]>(
      `SELECT s.organization_id AS "organizationId", s.valid_from AS "validFrom"
       FROM organization_closure c JOIN organization_settings s ON s.organization_id = c.ancestor_id
       WHERE c.descendant_id = $1
       ORDER BY c.depth, (s.valid_from <= $2::date) DESC,
         CASE WHEN s.valid_from <= $2::date THEN s.valid_from END DESC, s.valid_from LIMIT 1`,
      [organizationId, day],
    )
    return found ? tx.findOneBy(OrganizationSettings, found) : null
  }

  async findOwn(tx: Tx, organizationId: string): Promise<OrganizationSettings | null> {
    return tx.findOne(OrganizationSettings, { where: { organizationId }, order: { validFrom: 'DESC' } })
  }

  async save(tx: Tx, settings: OrganizationSettings): Promise<void> {
    await tx.upsert(OrganizationSettings, { ...settings, links: settings.links as object }, [
      'organizationId',
      'validFrom',
    ])
  }
}
