import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'

/** The producer's side of health: whether work can be owed. A slow worker does not make the web unready. */
@Injectable()
export class QueueHealth {
  constructor(private readonly dataSource: DataSource) {}

  async isReady(): Promise<boolean> {
    return this.dataSource.query('SELECT 1 FROM outbox LIMIT 1').then(
      () => true,
      () => false,
    )
  }
}
